package org.mindgap.formats.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Role;

/**
 * What the dictionary of an SPSS or Stata file says, as a codebook. A value that the file declares missing is no answer:
 * where its label says don't know or refused it is that, otherwise it counts as not asked or missing. A label that
 * stands for no value is kept, since nobody may have chosen the option.
 */
final class MicrodataCodebook {
    private static final String MISSING = " (declared missing)";

    private MicrodataCodebook() {}

    static Codebook of(Dictionary dictionary) {
        var entries = new LinkedHashMap<String, Codebook.Entry>();
        dictionary.fields().forEach(f -> entries.put(f.name(), entry(f)));
        return new Codebook(entries, "", "", dictionary.weight().orElse(""));
    }

    /** The label that a value gets which the file declares missing and gives none. */
    static String made(String code) {
        return code + MISSING;
    }

    /** The same with labels for values that occur, are declared missing, and have no label. */
    static Codebook completed(Codebook codebook, List<Field> fields, List<Cells> cells) {
        var entries = new LinkedHashMap<>(codebook.entries());
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var before = entries.get(field.name());
            if (before != null && !before.options().isEmpty()) {
                entries.put(field.name(), with(before, unlabelledMissing(field, cells.get(i), before)));
            }
        }
        return codebook.with(entries);
    }

    private static List<String> unlabelledMissing(Field field, Cells cells, Codebook.Entry entry) {
        if (cells instanceof Cells.Coded coded) {
            return java.util.Arrays.stream(coded.dictionary())
                    .filter(field.missing()::has)
                    .mapToObj(CodeText::of)
                    .filter(c -> !entry.options().containsKey(c))
                    .sorted()
                    .toList();
        }
        if (cells instanceof Cells.Texts texts) {
            return texts.dictionary().stream()
                    .filter(field.missing()::has)
                    .filter(c -> !entry.options().containsKey(c))
                    .toList();
        }
        return List.of();
    }

    private static Codebook.Entry with(Codebook.Entry entry, List<String> missing) {
        if (missing.isEmpty()) {
            return entry;
        }
        var options = new LinkedHashMap<>(entry.options());
        var kinds = new LinkedHashMap<>(entry.kinds());
        missing.forEach(code -> {
            options.put(code, made(code));
            kinds.put(code, OptionKind.NOT_ASKED);
        });
        return new Codebook.Entry(
                entry.label(),
                entry.texts(),
                entry.measure(),
                entry.role(),
                options,
                kinds,
                entry.pole(),
                entry.line());
    }

    private static Codebook.Entry entry(Field field) {
        Map<String, String> options = new LinkedHashMap<>();
        Map<String, OptionKind> kinds = new LinkedHashMap<>();
        for (var label : field.labels()) {
            options.putIfAbsent(label.code(), label.label());
            if (isMissing(field, label)) {
                kinds.put(label.code(), OptionWords.kindOfMissing(label.label()));
            }
        }
        own(field, kinds);
        return new Codebook.Entry(field.label(), texts(field), measure(field), role(field), options, kinds, 0);
    }

    /** Kinds of options that Mindgap itself wrote into the file. */
    private static void own(Field field, Map<String, OptionKind> kinds) {
        for (var said : field.attributes().getOrDefault(SurveyDictionary.KINDS, List.of())) {
            var equals = said.lastIndexOf('=');
            var kind = CodebookReader.KINDS.get(said.substring(equals + 1));
            if (equals > 0 && kind != null) {
                kinds.put(said.substring(0, equals), kind);
            }
        }
    }

    private static Map<String, String> texts(Field field) {
        Map<String, String> texts = new LinkedHashMap<>();
        SurveyDictionary.TEXTS.forEach(
                (word, attribute) -> field.attributes().getOrDefault(attribute, List.of()).stream()
                        .findFirst()
                        .ifPresent(t -> texts.put(word, t)));
        return texts;
    }

    private static Optional<Role> role(Field field) {
        return field.attributes().getOrDefault(SurveyDictionary.USE_AS, List.of()).stream()
                .findFirst()
                .flatMap(w -> Optional.ofNullable(CodebookReader.ROLES.get(w)));
    }

    /** SPSS gives every number the measure scale at first, so that of labelled codes says nothing. */
    private static Optional<Measure> measure(Field field) {
        return field.attributes().containsKey(SurveyDictionary.USE_AS)
                ? field.measure()
                : field.measure()
                        .filter(m -> m != Measure.SCALE || field.labels().isEmpty());
    }

    private static boolean isMissing(Field field, ValueLabel label) {
        if (field.isText()) {
            return field.missing().has(label.code());
        }
        if (label.code().startsWith(".")
                && label.code().length() == 2
                && Character.isLetter(label.code().charAt(1))) {
            return true;
        }
        return field.missing().codes().contains(label.code())
                || org.mindgap.formats.text.DecimalText.parse(label.code()).stream()
                        .anyMatch(field.missing()::has);
    }
}
