package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.ValueLabel;

/**
 * Lays what a codebook says over what a file says. The codebook counts where it says something; what it leaves out, the
 * labels of values above all, stays as the file has it.
 */
final class CodebookOverlay {
    private CodebookOverlay() {}

    /** What an import is read by. */
    static Codebook over(Codebook own, Codebook said) {
        var entries = new LinkedHashMap<>(own.entries());
        said.entries().forEach((name, entry) -> entries.merge(name, entry, CodebookOverlay::over));
        return new Codebook(entries, said.fieldwork(), said.citation(), own.weight(), said.extras(), own.headings());
    }

    private static Codebook.Entry over(Codebook.Entry own, Codebook.Entry said) {
        var texts = new LinkedHashMap<>(own.texts());
        texts.putAll(said.texts());
        var options = said.options().isEmpty() ? own.options() : said.options();
        var kinds = new LinkedHashMap<>(own.kinds());
        kinds.keySet().retainAll(options.keySet());
        kinds.putAll(said.kinds());
        return new Codebook.Entry(
                said.label().isEmpty() ? own.label() : said.label(),
                texts,
                said.measure().or(own::measure),
                said.role().or(own::role),
                options,
                kinds,
                said.pole().or(own::pole),
                said.line());
    }

    /** What is shown before an import. */
    static Dictionary over(Dictionary dictionary, Codebook said) {
        var fields = dictionary.fields().stream()
                .map(f -> said.entry(f.name())
                        .map(e -> over(f, e, said.extras().format(f.name())))
                        .orElse(f))
                .toList();
        var weight = dictionary
                .weight()
                .or(() -> java.util.Optional.of(said.weight())
                        .filter(w -> fields.stream().anyMatch(f -> f.name().equals(w))));
        return new Dictionary(
                dictionary.origin(),
                fields,
                weight,
                dictionary.sets(),
                dictionary.attributes(),
                dictionary.documents());
    }

    private static Field over(Field field, Codebook.Entry said, String format) {
        Map<String, List<String>> attributes = new LinkedHashMap<>(field.attributes());
        said.role().ifPresent(role -> {
            attributes.put(SurveyDictionary.USE_AS, List.of(RolesFile.word(role)));
            attributes.put(SurveyDictionary.BY_CODEBOOK, List.of("1"));
        });
        if (!said.kinds().isEmpty()) {
            var kinds = new ArrayList<>(attributes.getOrDefault(SurveyDictionary.KINDS, List.of()));
            said.kinds()
                    .forEach((code, kind) -> kinds.add(
                            code + "=" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            attributes.put(SurveyDictionary.KINDS, kinds);
        }
        SurveyDictionary.TEXTS.forEach((word, attribute) -> {
            if (!said.text(word).isEmpty()) {
                attributes.put(attribute, List.of(said.text(word)));
            }
        });
        var labels = said.options().entrySet().stream()
                .map(o -> new ValueLabel(o.getKey(), o.getValue()))
                .toList();
        return new Field(
                field.name(),
                said.label().isEmpty() ? field.label() : said.label(),
                field.width(),
                format.isEmpty() ? field.format() : format,
                said.measure().or(field::measure),
                field.roleInFile(),
                labels.isEmpty() ? field.labels() : labels,
                field.missing(),
                attributes,
                field.look());
    }
}
