package org.mindgap.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mindgap.pin.PinChange;

/** What was changed since something was pinned: "wording of 3 questions was changed since". */
public final class ChangeWords {
    private final ReportWords words = new ReportWords();

    /** One sentence, or nothing where nothing was changed. */
    public String sentence(List<PinChange> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        return words.text("change", list(changes));
    }

    /** The same without the sentence around it: "wording of 3 questions was changed since; 1 question was added". */
    public String list(List<PinChange> changes) {
        return changes.stream().map(this::one).collect(Collectors.joining("; "));
    }

    private String one(PinChange change) {
        return words.counted(
                "change." + change.what().name().toLowerCase(Locale.ROOT).replace('_', '-'), change.count());
    }
}
