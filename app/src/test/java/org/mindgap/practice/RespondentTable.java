package org.mindgap.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** A sample as the CSV file of a survey. */
final class RespondentTable {
    static final String ID = "RESPID";
    static final String LANGUAGE = "INTLANG";

    private final Drawing.Sample sample;
    private final World world = World.usual();
    private final List<Item> items;
    private List<double[]> replicates = List.of();

    RespondentTable(Drawing.Sample sample, List<Item> items) {
        this.sample = sample;
        this.items = List.copyOf(items);
    }

    /** The same with replicate weights after the answers. */
    RespondentTable with(List<double[]> weights) {
        replicates = List.copyOf(weights);
        return this;
    }

    /** Respondents of some places. */
    String csv(IntPredicate places) {
        var header = new ArrayList<>(List.of(
                ID,
                PracticeSurvey.PLACE,
                PracticeSurvey.FAITH,
                PracticeSurvey.SEX,
                PracticeSurvey.AGE,
                LANGUAGE,
                PracticeSurvey.STRATUM,
                PracticeSurvey.CLUSTER,
                PracticeSurvey.WEIGHT));
        items.forEach(i -> header.add(i.id()));
        for (var b = 1; b <= replicates.size(); b++) {
            header.add(String.format(Locale.ROOT, "RW%02d", b));
        }
        var text = new StringBuilder(String.join(",", header)).append('\n');
        for (var i = 0; i < sample.count(); i++) {
            if (places.test(sample.place()[i])) {
                text.append(String.join(",", row(i))).append('\n');
            }
        }
        return text.toString();
    }

    private List<String> row(int i) {
        var row = new ArrayList<String>();
        row.add(String.valueOf(100_001 + i));
        row.add(String.valueOf(sample.place()[i] + 1));
        row.add(String.valueOf(sample.faith()[i] + 1));
        row.add(String.valueOf(sample.sex()[i] + 1));
        row.add(String.valueOf(sample.age()[i] + 1));
        row.add(world.places().get(sample.place()[i]).language());
        row.add(String.valueOf(PracticeSurvey.stratum(sample, i)));
        row.add(String.valueOf(PracticeSurvey.cluster(sample, i)));
        row.add(Decimals.of(sample.weight()[i], 4).toPlainString());
        for (var q = 0; q < items.size(); q++) {
            row.add(code(items.get(q), sample.answers()[q][i]));
        }
        for (var weights : replicates) {
            row.add(Decimals.of(weights[i], 3).toPlainString());
        }
        return row;
    }

    private static String code(Item item, int answer) {
        if (answer == item.options()) {
            return PracticeSurvey.DONT_KNOW;
        }
        if (answer == item.options() + 1) {
            return PracticeSurvey.REFUSED;
        }
        return switch (answer) {
            case Drawing.MISSING -> "";
            case Drawing.NOT_ASKED -> PracticeSurvey.NOT_ASKED;
            default -> String.valueOf(answer + 1);
        };
    }

    /** Texts as fields of a CSV file. */
    static String line(List<String> fields) {
        return fields.stream()
                        .map(f -> f.matches("[^\",\n]*") ? f : "\"" + f.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
