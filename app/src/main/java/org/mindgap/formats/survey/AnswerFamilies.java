package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.problem.Problem;

/**
 * Finds variables that together are one question with several answers, though the file does not say so: lists of boxes
 * coded 0 and 1 whose names differ in their ends (Q3_r1a1, Q3_r1a2 …), and variables of one label and the same values
 * (Q3M1, Q3M2 …). Questions that are only counted through (q1, q2, q3) are none: their names have no number before the
 * end.
 */
final class AnswerFamilies {
    private static final Pattern MEMBER =
            Pattern.compile("(.+?)(?:_?r\\d{1,3}[ac]\\d{1,3}|[_.]?m?\\d{1,3}|[_.][a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*|.*[_.]");
    private static final Set<String> BOX = Set.of("0", "1");
    private static final int FEWEST_BOXES = 3;

    /** Longer names are no columns of an item; the pattern would look long at a damaged file's. */
    private static final int LONGEST = 100;

    private final Map<String, Problem> why = new HashMap<>();

    AnswerFamilies(Dictionary dictionary) {
        boxes(dictionary.fields());
        answers(dictionary.fields());
    }

    /** Why a variable is one of several answers; nothing where it is not. */
    Optional<Problem> of(String variable) {
        return Optional.ofNullable(why.get(variable));
    }

    private void boxes(List<Field> fields) {
        var families = new LinkedHashMap<List<Object>, List<Field>>();
        for (var field : fields) {
            var codes = field.labels().stream().map(ValueLabel::code).collect(Collectors.toSet());
            if (codes.equals(BOX)) {
                stem(field)
                        .filter(s -> NUMBERED.matcher(s).matches())
                        .ifPresent(s -> families.computeIfAbsent(List.of(s, field.labels()), k -> new ArrayList<>())
                                .add(field));
            }
        }
        keep(families, FEWEST_BOXES, "microdata.use-list");
    }

    private void answers(List<Field> fields) {
        var families = new LinkedHashMap<List<Object>, List<Field>>();
        for (var field : fields) {
            if (!field.label().isBlank() && field.labels().size() >= 2) {
                stem(field)
                        .ifPresent(s -> families.computeIfAbsent(
                                        List.of(s, field.label(), field.labels()), k -> new ArrayList<>())
                                .add(field));
            }
        }
        keep(families, 2, "microdata.use-answers");
    }

    private void keep(Map<List<Object>, List<Field>> families, int fewest, String code) {
        families.forEach((key, members) -> {
            if (members.size() >= fewest) {
                var said = Problem.note(code, members.size(), key.get(0));
                members.forEach(m -> why.putIfAbsent(m.name(), said));
            }
        });
    }

    private static Optional<String> stem(Field field) {
        if (field.name().length() > LONGEST) {
            return Optional.empty();
        }
        var member = MEMBER.matcher(field.name());
        return member.matches() ? Optional.of(member.group(1)) : Optional.empty();
    }
}
