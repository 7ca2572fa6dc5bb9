package org.mindgap.formats.sav;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.SpssName;
import org.mindgap.problem.Problem;
import org.mindgap.survey.AnswerSet;

/**
 * Names that SPSS takes: at most 64 bytes, a letter first, then letters, digits and a few signs, no blank, no dot at the
 * end, no word of its language, and no two that differ in capitals only. A name that is none of these becomes one; the
 * old one stays in an attribute, and in the label where there is none.
 */
final class SavNames {
    private static final int LONGEST = SpssName.LONGEST;

    private final Set<String> taken = new HashSet<>();
    private final List<Problem> notes = new ArrayList<>();

    /** What was called otherwise. */
    List<Problem> notes() {
        return notes;
    }

    /** The dictionary with names that can be written; those that can already stay as they are, wherever they stand. */
    Dictionary valid(Dictionary dictionary) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var field : dictionary.fields()) {
            if (isValid(field.name()) && taken.add(key(field.name()))) {
                names.put(field.name(), field.name());
            }
        }
        List<Field> fields = new ArrayList<>();
        for (var field : dictionary.fields()) {
            fields.add(names.containsKey(field.name()) ? field : renamed(field, names));
        }
        return new Dictionary(
                dictionary.origin(),
                fields,
                dictionary.weight().map(w -> names.getOrDefault(w, w)),
                dictionary.sets().stream()
                        .map(s -> new AnswerSet(
                                s.name(),
                                s.label(),
                                s.counted(),
                                s.fields().stream()
                                        .map(f -> names.getOrDefault(f, f))
                                        .toList()))
                        .toList(),
                dictionary.attributes(),
                dictionary.documents());
    }

    private Field renamed(Field field, Map<String, String> names) {
        var name = free(made(field.name()));
        names.put(field.name(), name);
        notes.add(Problem.warning("microdata.name-changed", field.name(), name));
        var attributes = new LinkedHashMap<>(field.attributes());
        attributes.putIfAbsent(SpssName.OLD_NAME, List.of(field.name()));
        return new Field(
                name,
                field.label().isEmpty() ? field.name() : field.label(),
                field.width(),
                field.format(),
                field.measure(),
                field.roleInFile(),
                field.labels(),
                field.missing(),
                attributes,
                field.look());
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private String free(String wanted) {
        var free = Optional.of(wanted).filter(n -> taken.add(key(n)));
        for (var number = 2; free.isEmpty(); number++) {
            var end = "_" + number;
            free = Optional.of(cut(wanted, LONGEST - end.length()) + end).filter(n -> taken.add(key(n)));
        }
        return free.get();
    }

    private static String made(String name) {
        var made = new StringBuilder();
        name.codePoints().forEach(c -> made.appendCodePoint(SpssName.isInside(c) ? c : '_'));
        while (made.length() > 0 && made.charAt(made.length() - 1) == '.') {
            made.setLength(made.length() - 1);
        }
        var begins =
                made.length() > 0 && SpssName.isFirst(made.codePointAt(0)) && !SpssName.isReserved(made.toString());
        var cut = cut(begins ? made.toString() : "v_" + made, LONGEST);
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) + "_" : cut;
    }

    static boolean isValid(String name) {
        return SpssName.why(name).isEmpty();
    }

    private static String cut(String name, int bytes) {
        return new String(SavDictionaryWriter.cut(name, bytes), StandardCharsets.UTF_8);
    }
}
