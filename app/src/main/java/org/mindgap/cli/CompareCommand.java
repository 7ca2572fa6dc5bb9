package org.mindgap.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.compare.paired.Side;
import org.mindgap.compare.setting.Settings;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares two models or conditions on the same questions. */
@Command(
        name = "compare",
        description = {
            "Compares two models, or one model under two conditions, on the same people and the same questions:"
                    + " persona against none, a native language against English, one version against another.",
            "Each question counts once. p is that of changed signs (all patterns of at most 16 questions, otherwise"
                    + " 10,000), adjusted for all rows; the interval of 95 %% and p_t are of Student's t. What the"
                    + " sampling of people adds is in the differences; mindgap gaps --minus tells it apart."
        },
        footer = {
            "",
            "Example:",
            "  mindgap compare --study S --a model=M,asked=group --b model=M,asked=none --by country,religion",
            "  mindgap compare --study S --a model=M,language=hi --b model=M,language=en --margin 2",
            "  mindgap compare --study S --a model=M --b \"model=M [coded by J]\" --by country --unclassified"
                    + " --two-options",
        })
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Mixin
    PairOptions pair;

    @Option(
            names = "--unclassified",
            description =
                    "Compares settings: total variation of the answers that were put to an option, beside it the part"
                            + " that was not (open: not coded, declined, don't know) and what the distance can be whatever"
                            + " these would have been; and whether a overstates alignment, held against b.")
    boolean unclassified;

    @Option(names = "--codes", description = "Prints codes of groups instead of names.")
    boolean codes;

    @Mixin
    TableOption table;

    CompareCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        pair.check();
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, pair::fits);
            var models = new ModelTerms(file);
            var sides = pair.sides(models);
            var a = sides.first();
            var b = sides.second();
            var query = pair.query(one, terminal::problem);
            if (unclassified) {
                return settings(file, one, query, a, b, models);
            }
            var result = pair.compare(one, file, query, sides);
            pair.notes(result, sides, models, terminal);
            var shown = file.models().stream()
                    .filter(m -> m.id().equals(a.model()) || m.id().equals(b.model()))
                    .toList();
            var words = new TableWords(one, Locale.ENGLISH);
            table.print(
                    new NotedTable(
                            new PairedColumns(
                                            result,
                                            one,
                                            pair.margin,
                                            query.metrics().get(0))
                                    .table(pair.by, query.by(), table.text(), codes),
                            PairOptions.words(a, models) + " minus " + PairOptions.words(b, models),
                            words.notes(query, shown),
                            words.invented(shown)),
                    terminal.out());
            return result.rows().stream().allMatch(r -> r.test().isEmpty()) ? 1 : 0;
        }
    }

    /** A row for each group of people; topics divide questions and not people. */
    private int settings(StudyFile file, Survey one, GapQuery query, Side a, Side b, ModelTerms models)
            throws ProblemException, IOException {
        if (pair.metric != null || pair.margin != null || pair.by.contains(GapQuery.TOPIC)) {
            throw new ProblemException(Problem.error("compare.unclassified"));
        }
        var calculator = GapCalculator.keepingFailed(one, file);
        var left = new Settings.Asked(a, calculator.sides(a.in(query)));
        var right = new Settings.Asked(b, calculator.sides(b.in(query)));
        var variables =
                query.by().stream().flatMap(n -> one.variable(n).stream()).toList();
        var rows = left.sides().rows(variables);
        if (rows.stream().anyMatch(r -> r.cells().size() > 1)) {
            throw new ProblemException(Problem.error("compare.over-countries"));
        }
        var asked = one.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> pair.topics.isEmpty() || pair.topics.contains(q.topic()))
                .toList();
        var compared = new Settings(file, new Seed(pair.seed), JobContext.unwatched())
                .rows(left, right, rows, asked, pair.adjust);
        terminal.problem(Problem.note(
                "compare.sides",
                PairOptions.words(a, models),
                PairOptions.words(b, models),
                MinusOption.name(pair.adjust)));
        var nothing = compared.stream().allMatch(r -> r.questions() == 0);
        if (nothing) {
            terminal.problem(Problem.error("compare.nothing-shared"));
        }
        var shown = file.models().stream()
                .filter(m -> m.id().equals(a.model()) || m.id().equals(b.model()))
                .toList();
        var words = new TableWords(one, Locale.ENGLISH);
        table.print(
                new NotedTable(
                        SettingColumns.table(compared, pair.by, variables, codes),
                        PairOptions.words(a, models) + " minus " + PairOptions.words(b, models),
                        words.notes(query, shown),
                        words.invented(shown)),
                terminal.out());
        return nothing ? 1 : 0;
    }
}
