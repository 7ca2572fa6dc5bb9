package org.mindgap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Survey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which rows others are compared with. */
final class MinusOption {
    @Option(
            names = "--minus",
            paramLabel = "religion=Hindu|model=M|asked_as=none",
            converter = Filter.Reader.class,
            description =
                    "Prints beside each row its difference from the row that has this model, way of asking or group"
                            + " and is otherwise the same: on the same replicates and questions, with t, p and p adjusted"
                            + " for all differences of the table.")
    List<Filter.Pairs> given = new ArrayList<>();

    @Option(
            names = "--adjust",
            paramLabel = "bh|holm|by|bonferroni|none",
            defaultValue = "bh",
            converter = AdjustWord.class,
            description = "How p is adjusted for being one of many, metric by metric: bh Benjamini and Hochberg, by"
                    + " Benjamini and Yekutieli.")
    Multiplicity adjust = Multiplicity.BENJAMINI_HOCHBERG;

    /** bh, holm, by, bonferroni or none. */
    static String word(Multiplicity how) {
        return switch (how) {
            case BENJAMINI_HOCHBERG -> "bh";
            case BENJAMINI_YEKUTIELI -> "by";
            case HOLM, BONFERRONI, NONE -> how.name().toLowerCase(Locale.ROOT);
        };
    }

    /** As a sentence names it. */
    static String name(Multiplicity how) {
        return switch (how) {
            case BENJAMINI_HOCHBERG -> "p by Benjamini and Hochberg";
            case BENJAMINI_YEKUTIELI -> "p by Benjamini and Yekutieli";
            case HOLM -> "p by Holm";
            case BONFERRONI -> "p by Bonferroni";
            case NONE -> "p as it is";
        };
    }

    /** Reads one of these words. */
    static final class AdjustWord implements ITypeConverter<Multiplicity> {
        @Override
        public Multiplicity convert(String text) {
            return Stream.of(Multiplicity.values())
                    .filter(m -> word(m).equalsIgnoreCase(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "p is adjusted by bh, holm, by, bonferroni or none; found: " + text));
        }
    }

    boolean wanted() {
        return !given.isEmpty();
    }

    /** The keys of the rows compared with, as a table has them. */
    Map<String, String> keys(Survey survey, ModelTerms models) throws ProblemException {
        var keys = new LinkedHashMap<String, String>();
        var people = new ArrayList<Filter.Pair>();
        for (var pair : given.stream().flatMap(p -> p.all().stream()).toList()) {
            var name = pair.name().toLowerCase(Locale.ROOT).replace('-', '_');
            switch (name) {
                case GapQuery.MODEL -> keys.put(name, models.model(pair.value()).id());
                case GapQuery.ASKED_AS, "asked" ->
                    keys.put(
                            GapQuery.ASKED_AS,
                            new GapOptions.AskedWord().convert(pair.value()).word());
                case GapQuery.TOPIC, GapQuery.QUESTION -> keys.put(name, pair.value());
                default -> people.add(pair);
            }
        }
        keys.putAll(new SurveyTerms(survey).where(people).codes());
        return keys;
    }
}
