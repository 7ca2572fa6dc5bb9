package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapGrid;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.PeopleNames;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.multiverse.ChoiceTable;
import org.mindgap.multiverse.CurveFigure;
import org.mindgap.multiverse.Finding;
import org.mindgap.multiverse.HoldsWords;
import org.mindgap.multiverse.Multiverse;
import org.mindgap.multiverse.Universe;
import org.mindgap.multiverse.Verdict;
import org.mindgap.multiverse.Verdicts;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.FigureFiles;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says under how many defensible choices a finding holds. */
@Command(
        name = "holds",
        description = {
            "Says whether a finding holds: computes it again under every defensible choice that is stored (metric,"
                    + " options counted, weight, option order, wording, questions). No model is asked anything.",
            "With --model: is the gap of that cell the largest of all models, the largest of all groups, above so many"
                    + " points? Without: do the models stand in the same order for these people?"
        })
final class HoldsCommand implements Callable<Integer> {
    private static final int MOST_ROW_VARIABLES = 2;

    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "VAR",
            description = "What divides people into rows; where nothing is said, as in the figure.")
    List<String> rows = new ArrayList<>();

    @Option(
            names = "--row",
            paramLabel = "VAR=CODE",
            converter = Filter.Reader.class,
            description = "The people: country=India,religion=Muslim. Everyone where nothing is said.")
    List<Filter.Pairs> row = new ArrayList<>();

    @Option(names = "--model", paramLabel = "M", description = "The model of the cell, by name or id.")
    @Nullable
    String model;

    @Option(
            names = "--asked",
            paramLabel = "none|country|group",
            converter = GapOptions.AskedWord.class,
            description = "As whom it was asked; needs no naming where there is only one way.")
    @Nullable
    AskedAs asked;

    @Option(
            names = "--above",
            paramLabel = "POINTS",
            description = "Also asks whether the gap is above so many points.")
    @Nullable
    Double above;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            defaultValue = "gap.points",
            converter = MetricOption.class,
            description = "The number in the heatmap's cells (default: ${DEFAULT-VALUE}).")
    Metric metric;

    @Mixin
    PeopleOptions people;

    @Mixin
    CountriesOption countries;

    @Option(names = "--all-questions", description = "The heatmap takes every question a row has.")
    boolean allQuestions;

    @Option(
            names = "--figure",
            paramLabel = "F.svg|F.pdf|F.png",
            converter = FigureOutput.FigurePath.class,
            description = "Also draws the curve of the cell, 174 mm wide, with its data and caption beside it; needs"
                    + " --model and --above.")
    @Nullable
    Path figure;

    @Mixin
    FigureLook look;

    @Mixin
    TableOption table;

    HoldsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (figure != null && (model == null || above == null)) {
            throw new ProblemException(Problem.error("cli.holds-figure"));
        }
        if (rows.size() > MOST_ROW_VARIABLES) {
            throw new ProblemException(Problem.error("cli.heatmap-rows", rows.size()));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var named = row.stream().flatMap(p -> p.all().stream()).toList();
            var one = new SurveyChoice(file).one(survey.name, s -> {
                var terms = new SurveyTerms(s);
                return terms.knows(rows, people.filter.pairs(), List.of()) && terms.knows(rows, named, List.of());
            });
            if (file.models().stream().allMatch(m -> m.kind().yardstick())) {
                throw new ProblemException(Problem.error("cli.no-models"));
            }
            var request = request(one, file);
            var terms = new SurveyTerms(one);
            var group = request.query().where().and(terms.where(named));
            var usual = FigureBuilder.of(one, file, Locale.ENGLISH).grid(request, JobContext.unwatched());
            if (!usual.rows().contains(group)) {
                throw new ProblemException(Problem.error("cli.holds-no-row", rowNames(one, usual)));
            }
            var column = model == null
                    ? Optional.<ColumnKey>empty()
                    : Optional.of(column(usual, new ModelTerms(file).model(model)));
            var words = new TableWords(one, Locale.ENGLISH);
            var universe = new Multiverse(one, file).of(request, JobContext.unwatched());
            var shown = words.notes(request.query(), file.models());
            say(universe, group, column, new Below(shown, words.invented(file.models())));
            if (figure != null && column.isPresent()) {
                var verdicts = findings(group, column.get()).stream()
                        .map(new Verdicts(universe)::of)
                        .toList();
                draw(CurveFigure.of(universe, group, column.get(), verdicts, one, file.models()), figure);
            }
            return 0;
        }
    }

    private void draw(CurveFigure curve, Path out) throws ProblemException, IOException {
        var renderer = composition.renderer().orElseThrow(() -> new ProblemException(Problem.error("cli.no-renderer")));
        var style = look.style(FigureSize.TWO_COLUMNS.widthMm());
        var written = new FigureFiles(renderer).write(curve.spec(), curve.data(), List.of(), style, out);
        terminal.problems(written.problems());
        written.files().forEach(f -> terminal.err().println(f));
    }

    private HeatmapRequest request(Survey one, StudyFile file) throws ProblemException {
        var query = countries
                .on(GapQuery.of(List.of(metric), List.of()))
                .where(new SurveyTerms(one).where(people.filter.pairs()))
                .with(people.policy)
                .weighted(!people.unweighted)
                .with(allQuestions ? GapQuery.Scope.ALL : GapQuery.Scope.SAME_IN_ALL_ROWS);
        var variables = rows.isEmpty()
                ? FigureBuilder.of(one, file, Locale.ENGLISH).usualRows(query)
                : new SurveyTerms(one).dividing(rows);
        if (variables.isEmpty()) {
            throw new ProblemException(Problem.error("cli.nothing-divides", one.name()));
        }
        return new HeatmapRequest(query, variables.stream().map(Variable::name).toList(), false);
    }

    private static String rowNames(Survey survey, HeatmapGrid usual) {
        var names = new PeopleNames(survey, Locale.ENGLISH);
        return usual.rows().stream().map(names::name).collect(Collectors.joining("; "));
    }

    /** What stands below a table of another program. */
    private record Below(List<String> notes, String invented) {}

    private void say(Universe universe, Group group, Optional<ColumnKey> column, Below below) throws IOException {
        var verdicts = new Verdicts(universe);
        var choices = new ChoiceTable(universe);
        List<Verdict> found;
        DataTable printed;
        if (column.isEmpty()) {
            var verdict = verdicts.of(new Finding.SameOrder(group));
            found = List.of(verdict);
            printed = choices.of(group, verdict);
        } else {
            found = findings(group, column.get()).stream().map(verdicts::of).toList();
            printed = choices.of(group, column.get(), found);
        }
        if (table.text()) {
            var words = new HoldsWords();
            for (var verdict : found) {
                terminal.out().println((words.sentence(verdict) + ". " + words.notAsked(verdict)).strip());
            }
            universe.leftOut().stream().map(words::leftOut).forEach(terminal.out()::println);
            terminal.out().println();
        }
        var notes = new ArrayList<String>();
        var said = new HoldsWords();
        found.forEach(verdict -> notes.add((said.sentence(verdict) + ". " + said.notAsked(verdict)).strip()));
        universe.leftOut().stream().map(said::leftOut).forEach(notes::add);
        notes.addAll(below.notes());
        table.print(new NotedTable(printed, "", notes, below.invented()), terminal.out());
    }

    private List<Finding> findings(Group group, ColumnKey column) {
        var findings = new ArrayList<Finding>();
        if (above != null) {
            findings.add(new Finding.Above(group, column, above));
        }
        findings.add(new Finding.FurthestModel(group, column));
        findings.add(new Finding.FurthestPeople(group, column));
        return findings;
    }

    private ColumnKey column(HeatmapGrid usual, Model named) throws ProblemException {
        var own = usual.columns().stream()
                .filter(c -> c.model().equals(named.id()) && (asked == null || c.askedAs() == asked))
                .toList();
        if (own.size() != 1) {
            throw new ProblemException(Problem.error(
                    own.isEmpty() ? "cli.holds-not-asked" : "cli.holds-asked-several",
                    named.name(),
                    usual.columns().stream()
                            .filter(c -> c.model().equals(named.id()))
                            .map(c -> c.askedAs().word())
                            .collect(Collectors.joining(", "))));
        }
        return own.get(0);
    }
}
