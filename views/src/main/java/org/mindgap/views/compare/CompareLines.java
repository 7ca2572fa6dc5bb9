package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.gap.GapQuery;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.CommandLine;

/** What does the same on the command line; nothing where it has no words for it: several codes of one variable. */
final class CompareLines {
    private final CommandLine line;

    CompareLines(CommandLine line) {
        this.line = line;
    }

    /** Two sides, as a table. */
    Optional<String> pairs(Path study, PairsResult shown) {
        return side(shown.first())
                .flatMap(a -> side(shown.second()).flatMap(b -> {
                    var query = shown.query();
                    var words = new ArrayList<>(List.of("compare"));
                    people(words, study, shown.survey());
                    words.addAll(List.of("--a", a, "--b", b));
                    if (!query.by().isEmpty()) {
                        words.addAll(List.of("--by", String.join(",", query.by())));
                    }
                    words.addAll(List.of("--metric", shown.metric().id()));
                    shown.margin().ifPresent(m -> words.addAll(List.of("--margin", String.valueOf(m))));
                    words.addAll(List.of("--adjust", word(shown.adjustment())));
                    return narrowed(words, query) ? line.of(words) : Optional.empty();
                }));
    }

    /** Consistency of a file's or a study's models, as a table. */
    Optional<String> consistency(ConsistencyResult shown, boolean between) {
        var words = new ArrayList<>(List.of("consistency"));
        if (!scores(words, shown.source())) {
            return Optional.empty();
        }
        if (shown.copies() > 1) {
            words.addAll(List.of("--self-pairs", String.valueOf(shown.copies())));
        }
        if (between) {
            words.add("--between");
        }
        return line.of(words);
    }

    /** Adds where responses come from; false where there are no words for it. */
    static boolean scores(List<String> words, ScoresSource source) {
        words.addAll(source instanceof ScoresSource.OfFile file ? file(file) : study((ScoresSource.OfStudy) source));
        return !(source instanceof ScoresSource.OfStudy study)
                || study.models().stream().noneMatch(m -> m.contains(","));
    }

    private static List<String> file(ScoresSource.OfFile file) {
        var published = ResponsesCsv.PUBLISHED;
        var columns = file.columns();
        var words = new ArrayList<>(List.of(file.path().toString()));
        other(words, "--model-column", columns.model(), published.model());
        other(words, "--language-column", columns.language(), published.language());
        other(words, "--question-column", columns.question(), published.question());
        other(words, "--score-column", columns.score(), published.score());
        other(words, "--people-column", columns.truth().isEmpty() ? "none" : columns.truth(), published.truth());
        return words;
    }

    private static List<String> study(ScoresSource.OfStudy study) {
        var words = new ArrayList<>(List.of("--study", study.path().toString(), "--survey", study.survey()));
        several(words, "--model", study.models().stream());
        other(words, "--asked", study.askedAs().word(), AskedAs.NO_ONE.word());
        study.languages().ifPresent(v -> words.addAll(List.of("--people-of", v.name())));
        other(words, "--middle", study.middle().name().toLowerCase(Locale.ROOT), "neither");
        return words;
    }

    /** A regression of a file, as tables; nothing of a table that is in no file. */
    Optional<String> fit(FitResult shown) {
        return shown.data().file().flatMap(file -> {
            var asked = shown.asked();
            var words = new ArrayList<>(
                    List.of("fit", file.toString(), "--formula", asked.formula().text()));
            if (asked.likelihood() && shown.fit().mixed().isPresent()) {
                words.add("--ml");
            }
            asked.against().ifPresent(f -> words.addAll(List.of("--against", f.text())));
            asked.cluster().ifPresent(c -> words.addAll(List.of("--cluster", c)));
            return line.of(words);
        });
    }

    /** Groups of people, as a table. */
    Optional<String> subgroups(Path study, SubgroupsResult shown) {
        var query = shown.query();
        var words = new ArrayList<>(List.of("subgroups"));
        people(words, study, shown.survey());
        words.addAll(List.of("--by", String.join(",", query.by())));
        words.addAll(List.of("--min-n", String.valueOf(shown.fewest())));
        words.addAll(List.of(
                "--what",
                switch (shown.what()) {
                    case ACCURACY, NMAE -> "groups";
                    case DISPARITY -> "disparity";
                    case DIVERSITY -> "diversity";
                }));
        if (query.models().stream().anyMatch(m -> m.contains(","))
                || query.choice().languages().contains("")) {
            return Optional.empty();
        }
        several(words, "--model", query.models().stream());
        several(words, "--asked", query.askedAs().stream().map(AskedAs::word));
        if (query.choice().corrected()) {
            words.add("--corrected");
        }
        several(words, "--language", query.choice().languages().stream());
        several(
                words,
                "--read",
                query.choice().readings().stream().map(r -> r.name().toLowerCase(Locale.ROOT)));
        return narrowed(words, query) ? line.of(words) : Optional.empty();
    }

    /** One of the further numbers, as a table. */
    Optional<String> further(Path study, FurtherResult shown) {
        var query = shown.query();
        var words = new ArrayList<>(List.of(shown.what().command()));
        words.addAll(List.of("--study", study.toString(), "--survey", shown.survey()));
        if (shown.what() == FurtherNumber.ASSOCIATION) {
            return narrowed(words, query) ? line.of(words) : Optional.empty();
        }
        words.addAll(List.of("--by", String.join(",", shown.by())));
        if (query.models().stream().anyMatch(m -> m.contains(","))
                || query.choice().languages().contains("")) {
            return Optional.empty();
        }
        several(words, "--model", query.models().stream());
        several(words, "--asked", query.askedAs().stream().map(AskedAs::word));
        several(words, "--language", query.choice().languages().stream());
        several(
                words,
                "--read",
                query.choice().readings().stream().map(r -> r.name().toLowerCase(Locale.ROOT)));
        return narrowed(words, query) ? line.of(words) : Optional.empty();
    }

    private static void several(List<String> words, String name, Stream<String> values) {
        var all = values.sorted().toList();
        if (!all.isEmpty()) {
            words.addAll(List.of(name, String.join(",", all)));
        }
    }

    private static void other(List<String> words, String name, String value, String usual) {
        if (!value.equals(usual)) {
            words.addAll(List.of(name, value));
        }
    }

    static void people(List<String> words, Path study, Survey survey) {
        words.addAll(List.of("--study", study.toString(), "--survey", survey.id()));
    }

    /** Adds codes and topics; false where there are several codes of a variable. */
    static boolean narrowed(List<String> words, GapQuery query) {
        if (query.codes().values().stream().anyMatch(c -> c.size() != 1)
                || query.topics().stream().anyMatch(t -> t.contains(","))) {
            return false;
        }
        if (!query.codes().isEmpty()) {
            Map<String, Set<String>> sorted = new TreeMap<>(query.codes());
            words.add("--where");
            words.add(String.join(
                    ",",
                    sorted.entrySet().stream()
                            .map(e -> e.getKey() + "="
                                    + quoted(e.getValue().iterator().next()))
                            .toList()));
        }
        if (!query.topics().isEmpty()) {
            words.addAll(List.of(
                    "--topics",
                    String.join(",", query.topics().stream().sorted().toList())));
        }
        return true;
    }

    private static Optional<String> side(Side side) {
        var languages = side.choice().languages();
        if (side.model().contains("\"") || languages.contains("")) {
            return Optional.empty(); // a language that nobody named has no word
        }
        var words = new ArrayList<>(List.of(
                "model=" + quoted(side.model()), "asked=" + side.askedAs().word()));
        languages.stream().sorted().forEach(l -> words.add("language=" + l));
        side.choice().readings().stream()
                .sorted()
                .forEach(r -> words.add("read=" + r.name().toLowerCase(Locale.ROOT)));
        return Optional.of(String.join(",", words));
    }

    /** Commas part conditions outside of quotes only. */
    static String quoted(String value) {
        return value.contains(",") ? '"' + value + '"' : value;
    }

    static String word(Multiplicity how) {
        return switch (how) {
            case NONE -> "none";
            case BONFERRONI -> "bonferroni";
            case HOLM -> "holm";
            case BENJAMINI_HOCHBERG -> "bh";
            case BENJAMINI_YEKUTIELI -> "by";
        };
    }
}
