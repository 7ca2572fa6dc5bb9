package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.compare.subgroup.Gains;
import org.mindgap.compare.subgroup.Subgroups;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.Column;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints for which groups of people a model is worse. */
@Command(
        name = "subgroups",
        description = {
            "Prints how often a model's most common answer is that of a group, beside what saying the majority's or"
                    + " the country's most common answer to everyone gives, and the ceiling that the group's own sample"
                    + " sets.",
            "A tie in a group counts for the model, a tie of the model counts in part. accuracy is of answered"
                    + " questions; accuracy_all counts unanswered ones as wrong. nmae is the mean distance of the two"
                    + " modes in steps of ordered questions. Errors are over questions like these."
        },
        footer = {
            "",
            "Example:",
            "  mindgap subgroups --study S --by sex,age --where country=SG --asked group",
            "  mindgap subgroups --study S --by religion --where country=SG --what disparity",
            "  mindgap subgroups --study S --by religion --where country=SG --what diversity --csv",
            "  mindgap subgroups --study S --by sex,age --where country=SG --tuned T --base B"
                    + " --held-out-index tuning-index.csv",
        })
final class SubgroupsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--by",
            split = ",",
            required = true,
            paramLabel = "VAR,VAR",
            description = "The variables whose combinations are the groups.")
    List<String> by = new ArrayList<>();

    @Mixin
    GapOptions options;

    @Option(
            names = "--min-n",
            paramLabel = "N",
            defaultValue = "30",
            description = "A group counts on the questions that N of its people or more answered. Default: 30.")
    int fewest;

    @Option(
            names = "--what",
            paramLabel = "groups|disparity|diversity",
            defaultValue = "groups",
            converter = WhatWord.class,
            description =
                    "Each group and model; how far groups differ, model by model, beside what their errors explain; or"
                            + " how far the groups' own most common answers differ, question by question, beside what"
                            + " dealing people to the groups at random gives.")
    What what;

    @Option(names = "--codes", description = "Prints codes of groups instead of names.")
    boolean codes;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all draws. Default: 1.")
    long seed;

    @Mixin
    TunedOptions tuned;

    @Mixin
    TableOption table;

    SubgroupsCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    /** Which table is printed. */
    enum What {
        GROUPS,
        DISPARITY,
        DIVERSITY
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (fewest < 1) {
            throw new ProblemException(Problem.error("compare.min-n", fewest));
        }
        try (var file = StudyFile.openReadOnly(study.file)) {
            var one = new SurveyChoice(file).one(survey.name, s -> options.fits(s, by));
            var terms = new SurveyTerms(one);
            var dimensions = new ArrayList<String>();
            for (var name : by) {
                dimensions.add(terms.dividing(name).name());
            }
            var models = new ModelTerms(file);
            if (tuned.given()) {
                options.models = tuned.names();
            }
            var query = options.query(List.of(Metrics.GAP_POINTS), dimensions, one, models, terminal::problem);
            var groups =
                    new Subgroups(options.calculator(one, file), query, fewest, new Seed(seed), JobContext.unwatched());
            if (groups.overCountries()) {
                throw new ProblemException(Problem.error("compare.over-countries"));
            }
            var shown = tuned.given()
                    ? gains(groups, one, models, terms)
                    : shown(new SubgroupColumns(groups, one, models, codes), one);
            if (shown.rows().isEmpty()) {
                terminal.problem(Problem.error("compare.no-groups", fewest));
            }
            var words = new TableWords(one, Locale.ENGLISH);
            var all = file.models();
            table.print(new NotedTable(shown, "", words.notes(query, all), words.invented(all)), terminal.out());
            return shown.rows().isEmpty() ? 1 : 0;
        }
    }

    private DataTable shown(SubgroupColumns columns, Survey one) {
        if (what == What.DIVERSITY && !(one.source() instanceof Respondents)) {
            terminal.problem(Problem.note("compare.diversity-published"));
        }
        return switch (what) {
            case GROUPS -> columns.scores(by);
            case DISPARITY -> columns.disparities(new Seed(seed));
            case DIVERSITY -> columns.diversity();
        };
    }

    private DataTable gains(Subgroups groups, Survey one, ModelTerms models, SurveyTerms terms)
            throws ProblemException, IOException {
        if (what == What.DIVERSITY) {
            throw new ProblemException(Problem.error("compare.tuned-diversity"));
        }
        if (options.asked.size() > 1) {
            throw new ProblemException(Problem.error("compare.tuned-asked"));
        }
        var asked = options.asked.isEmpty() ? AskedAs.GROUP : options.asked.get(0);
        var gains = new Gains(
                groups,
                new Column(tuned.tuned(models), asked),
                new Column(tuned.base(models), asked),
                tuned.heldOut(one, terms, groups.by()),
                new Seed(seed));
        var columns = new GainColumns(gains, groups.by(), codes);
        return what == What.GROUPS
                ? columns.rows(by, tuned.adjust, table.text())
                : columns.spreads(tuned.replicates, tuned.divided());
    }

    /** Reads groups, disparity or diversity. */
    static final class WhatWord implements ITypeConverter<What> {
        @Override
        public What convert(String word) {
            for (var what : What.values()) {
                if (what.name().equalsIgnoreCase(word.strip())) {
                    return what;
                }
            }
            throw new TypeConversionException("What is groups, disparity or diversity; found: " + word);
        }
    }
}
