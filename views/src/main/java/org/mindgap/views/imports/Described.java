package org.mindgap.views.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.SuggestedUse;
import org.mindgap.formats.survey.SuggestedUses;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * What a file says of itself, and what its variables could be used as.
 *
 * @param suggested one for each variable, in its order
 * @param notes what was lost or doubtful in the dictionary
 */
public record Described(Dictionary dictionary, List<SuggestedUse> suggested, List<Problem> notes) {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    public Described {
        suggested = List.copyOf(suggested);
        notes = List.copyOf(notes);
    }

    /** Slow: called from jobs. */
    public static Described read(DescribingSurveyReader reader, Path file, Optional<Charset> encoding)
            throws IOException, ProblemException {
        var data = reader.describe(file, encoding);
        return new Described(data.dictionary(), new SuggestedUses(data.dictionary()).all(), data.notes());
    }

    /** Some labels with letters beyond a to z, which show whether the characters are the right ones. */
    public List<String> letters() {
        return dictionary.fields().stream()
                .flatMap(f ->
                        Stream.concat(Stream.of(f.label()), f.labels().stream().map(l -> l.label())))
                .filter(text -> text.chars().anyMatch(c -> c > 127))
                .distinct()
                .limit(SAMPLES)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
    }
}
