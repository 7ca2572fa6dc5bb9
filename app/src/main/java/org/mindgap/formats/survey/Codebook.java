package org.mindgap.formats.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.text.TableHeader;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionWords;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Role;

/**
 * What a codebook says of the variables of a file.
 *
 * @param entries by variable, in the codebook's order
 * @param fieldwork dates of the fieldwork where the codebook says them, or empty
 * @param citation how to name the survey where the codebook says it, or empty
 * @param weight name of the weight that the codebook's layout is published with, or empty
 * @param extras what codebooks of ours say besides
 * @param headings labels that stand in the table itself, by variable; the codebook's go before them
 */
record Codebook(
        Map<String, Entry> entries,
        String fieldwork,
        String citation,
        String weight,
        CodebookExtras extras,
        Map<String, String> headings) {
    static final Codebook NONE = new Codebook(Map.of());

    Codebook {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        headings = Map.copyOf(headings);
    }

    Codebook(Map<String, Entry> entries) {
        this(entries, "", "", "");
    }

    /** A codebook of others. */
    Codebook(Map<String, Entry> entries, String fieldwork, String citation, String weight) {
        this(entries, fieldwork, citation, weight, CodebookExtras.NONE, Map.of());
    }

    /** The same with its layout's weight as a variable used as weight. */
    Codebook weighted() {
        var all = new LinkedHashMap<>(entries);
        all.put(
                weight,
                new Entry(label(weight), Map.of(), Optional.empty(), Optional.of(Role.WEIGHT), Map.of(), Map.of(), 0));
        return new Codebook(all, fieldwork, citation, weight, extras, headings);
    }

    /** The same with other entries. */
    Codebook with(Map<String, Entry> others) {
        return new Codebook(others, fieldwork, citation, weight, extras, headings);
    }

    /** The same of a table whose header says more than names. */
    Codebook headed(TableHeader header) {
        var texts = new LinkedHashMap<String, String>();
        for (var i = 0; i < header.names().size(); i++) {
            if (!header.labels().get(i).isEmpty()) {
                texts.put(header.names().get(i), header.labels().get(i));
            }
        }
        return new Codebook(entries, fieldwork, citation, weight, extras, texts);
    }

    /** What a variable is called besides its name: as the codebook says, else as the table does; or empty. */
    String label(String variable) {
        return entry(variable).map(Entry::label).filter(l -> !l.isEmpty()).orElse(headings.getOrDefault(variable, ""));
    }

    Optional<Entry> entry(String variable) {
        return Optional.ofNullable(entries.get(variable));
    }

    /**
     * One variable.
     *
     * @param label the codebook's question text, which is a label
     * @param texts wording, language, topic, source and battery where the codebook has them
     * @param measure where the codebook says it
     * @param role where the codebook says it
     * @param options label by code; empty for ids, weights and numbers
     * @param kinds kind by code, where the codebook says it
     * @param pole what one end of its options stands for, where the codebook says it
     * @param line of the codebook
     */
    record Entry(
            String label,
            Map<String, String> texts,
            Optional<Measure> measure,
            Optional<Role> role,
            Map<String, String> options,
            Map<String, OptionKind> kinds,
            Optional<Pole> pole,
            long line) {

        Entry {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** Without a pole. */
        Entry(
                String label,
                Map<String, String> texts,
                Optional<Measure> measure,
                Optional<Role> role,
                Map<String, String> options,
                Map<String, OptionKind> kinds,
                long line) {
            this(label, texts, measure, role, options, kinds, Optional.empty(), line);
        }

        String text(String field) {
            return texts.getOrDefault(field, "");
        }

        OptionKind kind(String code) {
            var said = kinds.get(code);
            return said != null ? said : OptionWords.kind(options.getOrDefault(code, ""));
        }
    }
}
