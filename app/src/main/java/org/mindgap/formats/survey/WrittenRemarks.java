package org.mindgap.formats.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.problem.Problem;
import org.mindgap.survey.AnswerSet;
import org.mindgap.survey.ColumnLook;
import org.mindgap.survey.FileRemarks;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** What the file of a survey said besides (documents, attributes, sets, looks), as an SPSS file has room for it. */
final class WrittenRemarks {
    /** Bytes of a line of comment. */
    private static final int LINE = 80;

    /** Names of attributes as SPSS takes them, with the place in an array. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}@$][\\p{L}\\p{N}._$#@]{0,63}(\\[\\d+])?");

    private final Survey survey;
    private final FileRemarks remarks;

    WrittenRemarks(Survey survey) {
        this.survey = survey;
        this.remarks = survey.provenance().remarks();
    }

    /** The file's own title, else the name of the survey. */
    String title() {
        return remarks.title().isEmpty() ? survey.name() : remarks.title();
    }

    /** Lines of comment, long ones broken between words. */
    List<String> documents() {
        var lines = new ArrayList<String>();
        if (survey.invented()) {
            lines.add(SurveyDictionary.INVENTED_LINE);
        }
        for (var document : remarks.documents()) {
            for (var line : document.split("\\R", -1)) {
                broken(line, lines);
            }
        }
        return lines;
    }

    private static void broken(String line, List<String> lines) {
        var rest = line;
        while (rest.getBytes(StandardCharsets.UTF_8).length > LINE) {
            var end = 0;
            for (var bytes = 0; ; ) {
                var next = rest.offsetByCodePoints(end, 1);
                bytes += rest.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
                if (bytes > LINE) {
                    break;
                }
                end = next;
            }
            var blank = rest.lastIndexOf(' ', end);
            var at = blank > 0 ? blank : end;
            lines.add(rest.substring(0, at));
            rest = rest.substring(blank > 0 ? at + 1 : at);
        }
        lines.add(rest);
    }

    /** Attributes of the file, behind those that Mindgap writes. */
    Map<String, List<String>> with(Map<String, List<String>> own) {
        return joined(own, remarks.attributes());
    }

    /** Attributes of a variable, behind those that Mindgap writes. */
    Map<String, List<String>> with(Map<String, List<String>> own, Variable variable) {
        return joined(
                own,
                remarks.of(variable.name())
                        .map(FileRemarks.OfVariable::attributes)
                        .orElse(Map.of()));
    }

    private static Map<String, List<String>> joined(Map<String, List<String>> own, Map<String, List<String>> others) {
        var all = new LinkedHashMap<>(own);
        others.forEach((name, values) -> {
            if (NAME.matcher(name).matches() && !values.isEmpty()) {
                all.putIfAbsent(name, values);
            }
        });
        return all;
    }

    /** Sets of which at least one variable is there, under the names that the file has. */
    List<AnswerSet> sets() {
        var sets = new ArrayList<AnswerSet>();
        for (var set : remarks.sets()) {
            var names = set.fields().stream()
                    .flatMap(f -> survey.variable(f).stream())
                    .map(Variable::shownName)
                    .toList();
            if (!names.isEmpty()) {
                sets.add(new AnswerSet(set.name(), set.label(), set.counted(), names));
            }
        }
        return sets;
    }

    ColumnLook look(Variable variable) {
        return remarks.of(variable.name()).map(FileRemarks.OfVariable::look).orElse(ColumnLook.NONE);
    }

    /** As the file said it, be it nothing; where no SPSS file said anything, questions are targets. */
    String role(Variable variable) {
        return remarks.of(variable.name())
                .filter(v -> !v.look().equals(ColumnLook.NONE) || !v.role().isEmpty())
                .map(FileRemarks.OfVariable::role)
                .orElse(variable.role() == Role.OPINION ? "target" : "input");
    }

    /** Attributes whose names SPSS does not take. */
    Optional<Problem> lost() {
        var names = new ArrayList<String>();
        remarks.attributes().keySet().forEach(names::add);
        remarks.variables().values().forEach(v -> names.addAll(v.attributes().keySet()));
        var lost = names.stream()
                .distinct()
                .filter(n -> !NAME.matcher(n).matches())
                .toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.note("microdata.export-attributes", String.join(", ", lost)));
    }
}
