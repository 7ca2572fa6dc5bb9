package org.mindgap.formats.survey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;

/** A question of a file of shares while its rows are read: texts from the first row that has them. */
final class SharesDraft {
    /** An option's place and kind, where the file says them. */
    record Saying(String code, int position, Optional<OptionKind> kind) {}

    private static final Map<String, OptionKind> KINDS = Map.of(
            "substantive", OptionKind.SUBSTANTIVE,
            "dont-know", OptionKind.DONT_KNOW,
            "refused", OptionKind.REFUSED,
            "not-asked", OptionKind.NOT_ASKED);

    private static final Map<String, Measure> MEASURES =
            Map.of("nominal", Measure.NOMINAL, "ordinal", Measure.ORDINAL, "scale", Measure.SCALE);

    private final String id;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Saying> options = new LinkedHashMap<>();
    private final Set<String> surveys = new LinkedHashSet<>();

    SharesDraft(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    Set<String> surveys() {
        return surveys;
    }

    Map<String, Saying> options() {
        return options;
    }

    Measure measure() {
        return MEASURES.getOrDefault(text("measure"), Measure.NOMINAL);
    }

    /** Takes what a row says of its question and option; what contradicts an earlier row is reported and not taken. */
    void take(CsvRow row, SharesColumns columns, String file, ProblemLog log) {
        for (var field : java.util.List.of("question_text", "wording", "language", "topic", "measure")) {
            var value = columns.text(row, field);
            var earlier = texts.get(field);
            if (value.isEmpty()) {
                continue;
            }
            if (field.equals("measure") && !MEASURES.containsKey(value)) {
                log.add(Problem.warning("formats.measure", value, id).at(Place.line(file, row.line())));
            } else if (earlier == null) {
                texts.put(field, value);
            } else if (!earlier.equals(value)) {
                log.add(Problem.warning("formats.question-says", field, id, earlier, value)
                        .at(Place.line(file, row.line())));
            }
        }
        var survey = columns.text(row, "survey");
        if (!survey.isEmpty()) {
            surveys.add(survey);
        }
        options.computeIfAbsent(columns.text(row, "option"), label -> saying(row, columns, file, log));
    }

    private Saying saying(CsvRow row, SharesColumns columns, String file, ProblemLog log) {
        var position = columns.text(row, "option_position");
        var place = DecimalText.parseWhole(position).orElse(Integer.MAX_VALUE);
        if (!position.isEmpty() && place == Integer.MAX_VALUE) {
            log.add(Problem.warning("formats.option-position", position, id).at(Place.line(file, row.line())));
        }
        var kind = columns.text(row, "option_kind");
        if (!kind.isEmpty() && !KINDS.containsKey(kind)) {
            log.add(Problem.warning("formats.option-kind-word", kind, id).at(Place.line(file, row.line())));
        }
        return new Saying(columns.text(row, "option_code"), place, Optional.ofNullable(KINDS.get(kind)));
    }
}
