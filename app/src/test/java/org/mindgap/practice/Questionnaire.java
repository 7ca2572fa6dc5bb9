package org.mindgap.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.survey.Measure;

/** The forty questions in two languages, from the tables beside this class. */
final class Questionnaire {
    /** Both languages of the wordings; the first is that of the codebook. */
    static final List<String> LANGUAGES = List.of("en", "es");

    private final Map<String, Asked> questions = new LinkedHashMap<>();

    /**
     * A question.
     *
     * @param pole what is more at one end, or empty
     * @param end first or last, or empty
     * @param stems by language, empty where there is none
     * @param wordings by language
     * @param options by language, in their order
     */
    record Asked(
            Item item,
            String label,
            String pole,
            String end,
            Map<String, String> stems,
            Map<String, String> wordings,
            Map<String, List<String>> options) {}

    private Questionnaire() {}

    static Questionnaire read() {
        var scales = rows("scales.csv").stream()
                .collect(Collectors.groupingBy(r -> r.getField("scale"), LinkedHashMap::new, Collectors.toList()));
        var questionnaire = new Questionnaire();
        for (var row : rows("questions.csv")) {
            var scale = Objects.requireNonNull(scales.get(row.getField("scale")));
            var item = new Item(
                    row.getField("id"),
                    row.getField("topic"),
                    row.getField("measure").equals("ordinal") ? Measure.ORDINAL : Measure.NOMINAL,
                    scale.size(),
                    row.getField("battery"));
            questionnaire.questions.put(
                    item.id(),
                    new Asked(
                            item,
                            row.getField("label"),
                            row.getField("pole"),
                            row.getField("end"),
                            byLanguage(l -> row.getField("stem_" + l)),
                            byLanguage(l -> row.getField("wording_" + l)),
                            byLanguage(
                                    l -> scale.stream().map(o -> o.getField(l)).toList())));
        }
        return questionnaire;
    }

    List<Asked> questions() {
        return List.copyOf(questions.values());
    }

    List<Item> items() {
        return questions.values().stream().map(Asked::item).toList();
    }

    Asked of(Item item) {
        return Objects.requireNonNull(questions.get(item.id()));
    }

    /** One question was not asked in the third place, by a code; one not in the second, by leaving it blank. */
    static Skips skips() {
        return new Skips(Map.of("FA4", Set.of(2)), Map.of("PU6", Set.of(1)));
    }

    private static <T> Map<String, T> byLanguage(java.util.function.Function<String, T> text) {
        return LANGUAGES.stream().collect(Collectors.toMap(l -> l, text));
    }

    private static List<NamedCsvRecord> rows(String table) {
        try (var stream = Objects.requireNonNull(Questionnaire.class.getResourceAsStream(table));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
