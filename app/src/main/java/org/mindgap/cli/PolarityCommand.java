package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.consistency.People;
import org.mindgap.compare.polarity.PeoplePolarity;
import org.mindgap.compare.polarity.Poles;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.formats.table.ObservationsCsv;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints how many people are for what questions ask. */
@Command(
        name = "polarity",
        description = {
            "Prints which part of the people is for what each question asks, group by group: the number that free"
                    + " answers of models are compared with (study S4).",
            "For are the first half of the ordered options, rounded down; of ten steps the last five; with a pole of"
                    + " its own a question is for what that names. Questions without order and with more than two"
                    + " options have no such number.",
            "--what band draws pairs of random groups of respondents who share nobody, and says how alike they are:"
                    + " what consistency of models is to be held against. --what correlations says how alike the"
                    + " groups are, with intervals of a bootstrap of questions."
        },
        footer = {
            "",
            "Example:",
            "  mindgap polarity --study S --by country",
            "  mindgap polarity --study S --by country --middle against --turned 'E035*' --csv > people.csv",
            "  mindgap polarity --study S --by country --what band",
            "  mindgap polarity --people-file people.csv --people-columns country,question,polarity --what correlations",
        })
final class PolarityCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @ArgGroup(multiplicity = "1")
    Source source = new Source();

    /** Where people are. */
    static final class Source {
        @Option(names = "--study", paramLabel = "STUDY", required = true, description = "The study file, NAME.mindgap.")
        @Nullable
        Path study;

        @Option(
                names = "--people-file",
                paramLabel = "FILE",
                required = true,
                description = "Instead of a study, a CSV file of groups with a number for each question; for --what"
                        + " correlations.")
        @Nullable
        Path file;
    }

    @Mixin
    PeopleColumnsOption columns;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "country,VAR",
            description = "A row for each group of these; everyone where nothing is said.")
    List<String> by = new ArrayList<>();

    @Option(
            names = "--what",
            paramLabel = "questions|band|correlations",
            defaultValue = "questions",
            converter = WhatWord.class,
            description = "A row for each group and question; the band of random groups; or pairs of groups.")
    What what = What.QUESTIONS;

    @Mixin
    PolesOptions poles;

    @Mixin
    PeopleOptions people;

    @Option(names = "--questions", split = ",", paramLabel = "Q", description = "Only these questions.")
    List<String> questions = new ArrayList<>();

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "Q",
            description = "Not these questions; one that ends in * means all that begin so.")
    List<String> without = new ArrayList<>();

    @Option(
            names = "--group-size",
            paramLabel = "K",
            defaultValue = "10",
            description = "Respondents in each random group of the band. Default: ${DEFAULT-VALUE}.")
    int size;

    @Option(
            names = "--draws",
            paramLabel = "B",
            defaultValue = "100",
            description = "Pairs of random groups. Default: ${DEFAULT-VALUE}.")
    int draws;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Draws of questions for the intervals of correlations; 0 for none. Default: 1000.")
    int replicates;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all draws. Default: 1.")
    long seed;

    @Mixin
    TableOption table;

    PolarityCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    /** Which table is printed. */
    enum What {
        QUESTIONS,
        BAND,
        CORRELATIONS
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        check();
        if (source.file != null) {
            if (what != What.CORRELATIONS) {
                throw new ProblemException(Problem.error("compare.people-file"));
            }
            var read = ObservationsCsv.read(source.file, JobContext.unwatched());
            return print(new NotedTable(
                    correlations(columns.columns().of(read.data())), FileFacts.name(source.file), List.of(), ""));
        }
        try (var file = StudyFile.openReadOnly(java.util.Objects.requireNonNull(source.study))) {
            var one = new SurveyChoice(file)
                    .one(survey.name, s -> new SurveyTerms(s).knows(by, people.filter.pairs(), questions));
            return print(one);
        }
    }

    private int print(Survey one) throws ProblemException, IOException {
        var terms = new SurveyTerms(one);
        var variables = terms.dividing(by);
        var where = terms.where(people.filter.pairs());
        var asked = asked(one, terms);
        var baseline = new HumanBaselines(one).baseline(where, !people.unweighted, people.policy);
        var polarity = new PeoplePolarity(baseline, poles.poles(), asked);
        if (polarity.questions().isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-sides", asked.size()));
        }
        if (polarity.questions().size() < asked.size()) {
            terminal.problem(Problem.note(
                    "compare.sides-missing", asked.size() - polarity.questions().size(), asked.size()));
        }
        one.withRole(Role.COUNTRY)
                .filter(c -> !variables.contains(c) && where.code(c.name()).isEmpty())
                .map(c -> baseline.groups(List.of(c)).size())
                .filter(n -> n > 1)
                .ifPresent(n -> terminal.problem(Problem.note("cli.shares-pooled", n)));
        var shown = switch (what) {
            case QUESTIONS -> rows(one, polarity, variables);
            case BAND -> band(polarity, variables, baseline.people().isPresent());
            case CORRELATIONS -> correlations(people(polarity, variables));
        };
        var words = new TableWords(one, Locale.ENGLISH);
        var query = GapQuery.of(List.of(), List.of())
                .where(where)
                .questions(polarity.questions().stream().map(Question::id).collect(Collectors.toSet()))
                .with(people.policy)
                .weighted(!people.unweighted);
        return print(new NotedTable(shown, "", words.notes(query, List.of()), words.invented(List.of())));
    }

    private int print(NotedTable shown) throws IOException {
        table.print(shown, terminal.out());
        return shown.data().rows().isEmpty() ? 1 : 0;
    }

    private void check() throws ProblemException {
        if (size < 1 || draws < 1 || draws > MOST) {
            throw new ProblemException(Problem.error("compare.band", size, draws));
        }
        if (replicates < 0 || replicates > MOST) {
            throw new ProblemException(Problem.error("compare.replicates-number", replicates, MOST));
        }
    }

    private List<Question> asked(Survey one, SurveyTerms terms) throws ProblemException {
        return (questions.isEmpty() ? one.questions() : terms.questions(questions))
                .stream()
                        .filter(q -> without.stream()
                                .noneMatch(w -> Poles.matches(
                                        q.id().toLowerCase(Locale.ROOT),
                                        w.strip().toLowerCase(Locale.ROOT))))
                        .toList();
    }

    private DataTable rows(Survey one, PeoplePolarity polarity, List<Variable> variables) {
        var names = new ArrayList<>(by);
        names.addAll(List.of("question", "steps", "n", "polarity", "se", "neither"));
        var rows = new ArrayList<List<Object>>();
        for (var row : polarity.rows(variables, JobContext.unwatched())) {
            var values = keys(variables, row.group());
            values.add(one.question(row.question()).map(Question::shownName).orElse(row.question()));
            values.add(row.steps());
            values.add(row.base() > 0 ? (Object) row.base() : (Object) Double.NaN);
            values.addAll(List.of(row.polarity(), row.error(), row.neither()));
            rows.add(values);
        }
        return new DataTable(names, rows);
    }

    private static List<Object> keys(List<Variable> variables, Group group) {
        return new ArrayList<>(variables.stream()
                .map(v -> v.distinctLabelOf(group.code(v.name()).orElse("")))
                .toList());
    }

    private DataTable band(PeoplePolarity polarity, List<Variable> variables, boolean respondents)
            throws ProblemException {
        if (!respondents) {
            throw new ProblemException(Problem.error("compare.band-published"));
        }
        var names = new ArrayList<>(by);
        names.addAll(List.of("n", "group_size", "draws", "n_questions", "lowest", "median", "highest"));
        names.addAll(List.of("pearson_lowest", "pearson_median", "pearson_highest"));
        var rows = new ArrayList<List<Object>>();
        var without = 0;
        for (var group : polarity.groups(variables)) {
            var keys = keys(variables, group);
            var own = new Seed(seed);
            for (var key : keys) {
                own = own.and(key.toString());
            }
            var band = polarity.band(variables, group, size, draws, own);
            without += band.draws() == 0 ? 1 : 0;
            keys.addAll(List.of(band.people(), band.size(), band.draws(), band.questions()));
            keys.addAll(List.of(band.lowest(), band.median(), band.highest()));
            keys.addAll(List.of(band.linearLowest(), band.linearMedian(), band.linearHighest()));
            rows.add(keys);
        }
        if (without > 0) {
            terminal.problem(Problem.warning("compare.band-too-large", without, rows.size(), size));
        }
        return new DataTable(names, rows);
    }

    private static People people(PeoplePolarity polarity, List<Variable> variables) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (var row : polarity.rows(variables, JobContext.unwatched())) {
            var name =
                    keys(variables, row.group()).stream().map(Object::toString).collect(Collectors.joining(", "));
            groups.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(row.question(), row.polarity());
        }
        return new People(groups, Map.of());
    }

    private DataTable correlations(People groups) throws ProblemException {
        if (groups.groups().size() < 2) {
            throw new ProblemException(Problem.error("compare.one-people"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var pair : groups.pairs(replicates, new Seed(seed))) {
            var ranked = pair.ranked();
            rows.add(List.of(
                    pair.one(),
                    pair.other(),
                    pair.questions(),
                    ranked.value(),
                    ranked.lower(),
                    ranked.upper(),
                    pair.linear(),
                    pair.distance()));
        }
        return new DataTable(
                List.of("a", "b", "n_questions", "spearman", "lower", "upper", "pearson", "mean_distance"), rows);
    }

    /** Reads questions, band or correlations. */
    static final class WhatWord implements ITypeConverter<What> {
        @Override
        public What convert(String word) {
            for (var what : What.values()) {
                if (what.name().equalsIgnoreCase(word.strip())) {
                    return what;
                }
            }
            throw new TypeConversionException("What is questions, band or correlations; found: " + word);
        }
    }
}
