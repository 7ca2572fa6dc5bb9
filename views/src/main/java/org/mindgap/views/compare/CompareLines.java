package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.gap.Column;
import org.mindgap.gap.GapQuery;
import org.mindgap.stats.Multiplicity;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.study.StudyFacts;

/** What does the same on the command line; nothing where it has no words for it: several codes of one variable. */
final class CompareLines {
    private final CommandLine line;
    private final Supplier<Optional<StudyFacts>> facts;

    /** @param facts of the study that is open: a command that is told nothing goes by its settings */
    CompareLines(CommandLine line, Supplier<Optional<StudyFacts>> facts) {
        this.line = line;
        this.facts = facts;
    }

    /** Two sides, as a table. */
    Optional<String> pairs(Path study, PairsResult shown) {
        return pairs(study, shown, List.of("compare"), List.of());
    }

    /** Two sides, drawn. */
    Optional<String> pairsDrawn(Path study, PairsResult shown) {
        return pairs(study, shown, List.of("figure", "comparison"), out("comparison"));
    }

    private Optional<String> pairs(Path study, PairsResult shown, List<String> command, List<String> out) {
        return side(shown.first())
                .flatMap(a -> side(shown.second()).flatMap(b -> {
                    var query = shown.query();
                    var words = new ArrayList<>(command);
                    people(words, study, shown.survey());
                    words.addAll(List.of("--a", a, "--b", b));
                    if (!query.by().isEmpty()) {
                        words.addAll(List.of("--by", String.join(",", query.by())));
                    }
                    words.addAll(List.of("--metric", shown.metric().id()));
                    shown.margin().ifPresent(m -> words.addAll(List.of("--margin", String.valueOf(m))));
                    words.addAll(List.of("--adjust", word(shown.adjustment())));
                    facts.get().map(f -> f.untold(true)).ifPresent(words::addAll); // each side says how it is coded
                    return ended(words, query, out);
                }));
    }

    private static List<String> out(String name) {
        return List.of("--out", name + ".pdf");
    }

    private Optional<String> ended(List<String> words, GapQuery query, List<String> out) {
        if (!narrowed(words, query)) {
            return Optional.empty();
        }
        words.addAll(out);
        return line.of(words);
    }

    /** Consistency of a file's or a study's models, as a table. */
    Optional<String> consistency(ConsistencyResult shown, boolean between) {
        var words = new ArrayList<>(List.of("consistency"));
        if (!scores(words, shown.source())) {
            return Optional.empty();
        }
        copies(words, shown);
        if (between) {
            words.add("--between");
        }
        return line.of(words);
    }

    /** The same, drawn. */
    Optional<String> consistencyDrawn(ConsistencyResult shown) {
        var words = new ArrayList<>(List.of("figure", "consistency"));
        if (!scores(words, shown.source())) {
            return Optional.empty();
        }
        copies(words, shown);
        if (!shown.invented().nothing()) {
            words.add("--invented");
        }
        words.addAll(out("consistency"));
        return line.of(words);
    }

    private static void copies(List<String> words, ConsistencyResult shown) {
        if (shown.copies() > 1) {
            words.addAll(List.of("--self-pairs", String.valueOf(shown.copies())));
        }
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
            if (shown.data().told()) {
                words.add("--invented");
            }
            return line.of(words);
        });
    }

    /** One of its figures; nothing of a table that is in no file. */
    Optional<String> fitDrawn(FitResult shown, FitPart part) {
        return shown.data().file().flatMap(file -> {
            var words = new ArrayList<>(List.of(
                    "figure", part.kind() == FitPart.Kind.RESIDUALS ? "residuals" : "effects", file.toString()));
            words.addAll(List.of("--formula", shown.asked().formula().text()));
            if (shown.fit().mixed().filter(m -> !m.restricted()).isPresent()) {
                words.add("--ml");
            }
            shown.asked().cluster().ifPresent(c -> words.addAll(List.of("--cluster", c)));
            if (part.kind() == FitPart.Kind.OWN) {
                var term = shown.fit().mixed().orElseThrow().random().get(part.term());
                words.addAll(
                        List.of("--groups", term.group() + "," + term.effects().get(part.effect())));
            }
            if (shown.data().told()) {
                words.add("--invented");
            }
            words.addAll(out("regression"));
            return line.of(words);
        });
    }

    /** Groups of people and one model, drawn. */
    Optional<String> subgroupsDrawn(Path study, SubgroupsResult shown, Column column) {
        var query = shown.query();
        if (column.model().id().contains(",") || query.choice().languages().contains("")) {
            return Optional.empty();
        }
        var words = new ArrayList<>(List.of("figure", "disparity"));
        people(words, study, shown.survey());
        words.addAll(List.of("--by", String.join(",", query.by())));
        words.addAll(List.of("--min-n", String.valueOf(shown.fewest())));
        words.addAll(List.of(
                "--model", column.model().id(), "--asked", column.askedAs().word()));
        if (shown.what() == SubgroupsModel.What.NMAE) {
            words.addAll(List.of("--number", "nmae"));
        }
        answers(words, query);
        return ended(words, query, out("subgroups"));
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
        answers(words, query);
        return narrowed(words, query) ? line.of(words) : Optional.empty();
    }

    /** One of the further numbers, as a table. */
    Optional<String> further(Path study, FurtherResult shown) {
        return further(study, shown, List.of());
    }

    /** The same, drawn as well. */
    Optional<String> furtherDrawn(Path study, FurtherResult shown) {
        return further(study, shown, List.of("--figure", "further.pdf"));
    }

    private Optional<String> further(Path study, FurtherResult shown, List<String> out) {
        var query = shown.query();
        var words = new ArrayList<>(List.of(shown.what().command()));
        words.addAll(List.of("--study", study.toString(), "--survey", shown.survey()));
        if (shown.what() == FurtherNumber.ASSOCIATION) {
            return ended(words, query, out);
        }
        words.addAll(List.of("--by", String.join(",", shown.by())));
        if (query.models().stream().anyMatch(m -> m.contains(","))
                || query.choice().languages().contains("")) {
            return Optional.empty();
        }
        several(words, "--model", query.models().stream());
        several(words, "--asked", query.askedAs().stream().map(AskedAs::word));
        answers(words, query);
        return ended(words, query, out);
    }

    /** Which answers count, and how. */
    private void answers(List<String> words, GapQuery query) {
        var corrected = query.choice().corrected();
        if (corrected) {
            words.add("--corrected");
        }
        facts.get().map(f -> f.untold(corrected)).ifPresent(words::addAll);
        several(words, "--language", query.choice().languages().stream());
        several(
                words,
                "--read",
                query.choice().readings().stream().map(r -> r.name().toLowerCase(Locale.ROOT)));
    }

    private boolean corrects() {
        return facts.get().filter(StudyFacts::corrects).isPresent();
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

    private Optional<String> side(Side side) {
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
        if (side.choice().corrected()) {
            words.add("coded=corrected");
        } else if (corrects()) {
            words.add("coded=as-coded");
        }
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
