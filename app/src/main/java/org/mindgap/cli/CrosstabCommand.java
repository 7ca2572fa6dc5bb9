package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.crosstab.AverageRows;
import org.mindgap.crosstab.Averages;
import org.mindgap.crosstab.Crosstab;
import org.mindgap.crosstab.CrosstabTable;
import org.mindgap.crosstab.CrosstabWords;
import org.mindgap.crosstab.Crosstabs;
import org.mindgap.crosstab.Percent;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OddNumbers;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.table.NotedTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Prints a crosstab. */
@Command(
        name = "crosstab",
        description = {
            "Prints the answers to a question by the groups of a variable, with a test whether they differ.",
            "Shares are weighted; their errors, in points, are those of strata, clusters and replicate weights. The"
                    + " test is Pearson's with the correction of Rao and Scott (second order: F; the first order stands in"
                    + " --what test). Mean and median of ordered questions come with it.",
            "Columns of fewer than 10 people are hidden, and as many others as it takes that nothing follows by"
                    + " subtraction.",
            "--csv and --json have a row for each cell, with every number."
        })
final class CrosstabCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--row",
            required = true,
            paramLabel = "Q",
            description = "The question whose options are rows; or a variable of numbers, for means and medians alone.")
    String row;

    @Option(
            names = "--col",
            required = true,
            paramLabel = "VAR",
            description =
                    "The variable whose values are columns: country, religion, any variable, or another question.")
    String column;

    @Mixin
    NetOptions nets;

    @Option(
            names = "--percent",
            paramLabel = "column|row|total",
            converter = PercentWord.class,
            description = "Of whom shares are taken: of each group (column, the default), of those who chose an option"
                    + " (row), or of all (total). --csv and --json have all three unless one is named.")
    @Nullable
    Percent percent;

    @Option(
            names = "--what",
            paramLabel = "cells|test|averages",
            defaultValue = "cells",
            converter = WhatWord.class,
            description =
                    "What --csv, --json and --as print: the cells, the numbers of the test, or means and medians.")
    What what;

    @Mixin
    PeopleOptions people;

    @Mixin
    LonelyOption strata;

    @Mixin
    TableOption table;

    CrosstabCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    /** Which numbers machines get. */
    enum What {
        CELLS,
        TEST,
        AVERAGES
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var pairs = people.filter.pairs();
            var one = new SurveyChoice(file).one(survey.name, s -> knows(s, pairs));
            var terms = new SurveyTerms(one);
            var by = terms.variable(column);
            var baseline = new HumanBaselines(one, strata.lonely)
                    .baseline(terms.where(pairs), !people.unweighted, people.policy);
            var numbers = one.question(one.inFile(row)).isEmpty() ? numbers(one) : Optional.<Variable>empty();
            if (numbers.isPresent()) {
                averages(baseline, numbers.get(), by);
            } else {
                print(baseline, terms.question(row), by);
            }
            return 0;
        }
    }

    private boolean knows(Survey some, List<Filter.Pair> pairs) {
        var terms = new SurveyTerms(some);
        try {
            terms.where(pairs);
            terms.variable(column);
            if (numbers(some).isEmpty()) {
                terms.question(row);
            }
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** The rows' variable where it is none of questions and holds numbers. */
    private Optional<Variable> numbers(Survey some) {
        var variable = some.variable(some.inFile(row))
                .filter(v -> some.question(v.name()).isEmpty());
        return variable.filter(v -> HumanBaselines.of(some, Group.everyone(), false, people.policy)
                .people()
                .flatMap(p -> p.numbers(v.name()))
                .isPresent());
    }

    private void print(HumanBaseline baseline, Question question, Variable by) throws ProblemException, IOException {
        var made = Crosstabs.of(baseline).table(question, by, nets.of(question));
        if (what == What.AVERAGES && made.averages().isEmpty()) {
            throw new ProblemException(Problem.error(
                    "crosstab.no-averages",
                    question.shownName(),
                    question.measure().name().toLowerCase(Locale.ROOT)));
        }
        var form = new CrosstabTable(made);
        var notes = new ArrayList<String>();
        notes.add(CrosstabWords.test(made));
        notes.addAll(CrosstabWords.notes(made));
        if (table.text()) {
            text(made, form, notes, invented(baseline));
            return;
        }
        var data = switch (what) {
            case TEST -> form.test();
            case AVERAGES -> form.averages();
            case CELLS ->
                table.csv() || table.json() ? form.cells(Optional.ofNullable(percent)) : form.printed(percentShown());
        };
        say(notes);
        table.print(
                new NotedTable(data, question.text() + " — " + title(by), notes, invented(baseline)), terminal.out());
    }

    private Percent percentShown() {
        return percent == null ? Percent.COLUMN : percent;
    }

    /** As people read it: what was asked, what the numbers are, the table, the test, what else there is to know. */
    private void text(Crosstab made, CrosstabTable form, List<String> notes, String invented) {
        var out = terminal.out();
        out.println(one(made.question().text()) + " — by " + one(title(made.by())));
        out.println(CrosstabWords.percent(percentShown()) + "; standard error in points. "
                + CrosstabWords.weight(made.how()));
        out.println();
        out.print(TableText.of(form.printed(percentShown()), c -> c > 0));
        out.println();
        notes.forEach(n -> out.println(one(n)));
        if (!invented.isBlank()) {
            out.println(invented);
        }
    }

    private void averages(HumanBaseline baseline, Variable numbers, Variable by) throws ProblemException, IOException {
        var tables = Crosstabs.of(baseline);
        var of = tables.averages(numbers.name(), by);
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < of.all().size(); i++) {
            rows.add(average(
                    numbers,
                    by,
                    of.categories().codes().get(i),
                    of.categories().labels().get(i),
                    of.all().get(i),
                    of.hidden(i)));
        }
        var everybody = tables.averages(numbers.name());
        rows.add(average(numbers, by, "", "All", everybody, everybody.count() < Crosstabs.FEWEST));
        var data = new DataTable(AverageRows.columns(List.of("variable", "by", "group", "group_label")), rows);
        var weighted =
                baseline.weighted() && baseline.survey().withRole(Role.WEIGHT).isPresent();
        say(List.of(weighted ? "Means and medians are weighted." : "Every respondent counts once."));
        odd(baseline.survey(), numbers).ifPresent(terminal::problem);
        table.print(
                new NotedTable(data, title(numbers) + " — " + title(by), List.of(), invented(baseline)),
                terminal.out());
    }

    /** A code that nobody declared missing is a number like the others, and would move a mean in silence. */
    private static Optional<Problem> odd(Survey survey, Variable numbers) {
        if (!(survey.source() instanceof Respondents people)) {
            return Optional.empty();
        }
        var odd = OddNumbers.of(people.column(numbers.name()));
        return odd.none()
                ? Optional.empty()
                : Optional.of(Problem.warning("crosstab.odd", numbers.shownName(), odd.words(), odd.others()));
    }

    private static List<Object> average(
            Variable numbers, Variable by, String code, String label, Averages of, boolean hidden) {
        return AverageRows.row(List.of(numbers.shownName(), by.shownName(), code, label), of, hidden);
    }

    private void say(List<String> notes) {
        notes.forEach(n -> terminal.problem(Problem.note("crosstab.said", n)));
    }

    private static String title(Variable variable) {
        return variable.title();
    }

    private static String one(String text) {
        return text.replaceAll("\\R|\\p{Cc}", " ");
    }

    private static String invented(HumanBaseline baseline) {
        return new TableWords(baseline.survey(), Locale.ENGLISH).invented(List.of());
    }

    /** Reads column, row or total. */
    static final class PercentWord implements ITypeConverter<Percent> {
        @Override
        public Percent convert(String word) {
            return Percent.of(word)
                    .orElseThrow(
                            () -> new TypeConversionException("Percent is of column, row or total; found: " + word));
        }
    }

    /** Reads cells, test or averages. */
    static final class WhatWord implements ITypeConverter<What> {
        @Override
        public What convert(String word) {
            for (var what : What.values()) {
                if (what.name().equalsIgnoreCase(word.strip())) {
                    return what;
                }
            }
            throw new TypeConversionException("What is cells, test or averages; found: " + word);
        }
    }
}
