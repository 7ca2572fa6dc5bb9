package org.mindgap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.crosstab.AverageRows;
import org.mindgap.crosstab.Crosstabs;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.TableWords;
import org.mindgap.gap.GapQuery;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.ShareIntervals;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
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

/** Prints what people answered. */
@Command(
        name = "shares",
        description = {
            "Prints what people answered: shares between 0 and 1 with n, effective n, standard error and 95 %%"
                    + " interval (logit with t over the full design; Korn-Graubard where the share is 0 or 1; Wilson"
                    + " where only a base was published).",
            "interval says which it is and error where the standard error comes from: linearised over the full design,"
                    + " replicates of the file, simple-random where only a base was published, or unknown.",
            "n_eff is Kish's effective n of respondents; of published shares it is the base less those who chose an"
                    + " option that is left out, without any design effect, which is unknown.",
            "sum_w is the sum of the weights, deff_w Kish's design effect of the weights (n over n_eff), deff that of"
                    + " the share: its variance over that of a simple random sample of n. weight names the weight, or says"
                    + " none.",
            "Every cell is printed with its n; few people are hidden in gaps and figures only.",
            "Where the study has several surveys, the one that has question and variables is taken."
        })
final class SharesCommand implements Callable<Integer> {
    private static final List<String> NUMBERS = List.of(
            "question",
            "code",
            "label",
            "n",
            "sum_w",
            "n_eff",
            "deff_w",
            "share",
            "se",
            "deff",
            "lower",
            "upper",
            "interval",
            "error",
            "weight");

    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(
            names = "--question",
            required = true,
            split = ",",
            paramLabel = "Q",
            description = "Id of the question; several with commas.")
    List<String> questions;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "VAR",
            description = "Divides people: country,religion or names of variables.")
    List<String> by = new ArrayList<>();

    @Mixin
    PeopleOptions people;

    @Option(
            names = "--interval",
            paramLabel = "xlogit|wilson|korn-graubard",
            converter = KindWord.class,
            description = "Kind of interval for all shares: logit with t, Wilson with effective n, or Korn-Graubard.")
    ShareIntervals.@Nullable Kind interval;

    @Mixin
    NetOptions nets;

    @Option(
            names = "--averages",
            description = "Prints mean and median of ordered questions instead, of the options' codes or places: Taylor"
                    + " errors, median by Woodruff's interval.")
    boolean averages;

    @Mixin
    LonelyOption strata;

    @Option(names = "--codes", description = "Prints the codes of groups instead of their labels.")
    boolean codes;

    @Mixin
    TableOption table;

    SharesCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var pairs = people.filter.pairs();
            var one = new SurveyChoice(file).one(survey.name, s -> new SurveyTerms(s).knows(by, pairs, questions));
            var terms = new SurveyTerms(one);
            var variables = terms.dividing(by);
            var asked = terms.questions(questions);
            var baselines = new HumanBaselines(one, strata.lonely);
            var baseline = baselines.baseline(terms.where(pairs), !people.unweighted, people.policy);
            var rows = new ArrayList<List<Object>>();
            for (var question : asked) {
                if (averages) {
                    averages(baselines, baseline, question, variables, rows);
                } else {
                    rows(baselines, baseline, question, variables, rows);
                }
            }
            NoGroup.say(one, variables, terminal);
            pooled(one, variables, baseline.filter());
            var words = new TableWords(one, Locale.ENGLISH);
            table.print(
                    new NotedTable(
                            new DataTable(columns(), rows),
                            "",
                            words.notes(query(asked, terms.where(pairs)), List.of()),
                            words.invented(List.of())),
                    terminal.out());
            return rows.isEmpty() ? 1 : 0;
        }
    }

    /** Which people and answers count, for the notes. */
    private GapQuery query(List<Question> asked, Group where) {
        return GapQuery.of(List.of(), List.of())
                .where(where)
                .questions(asked.stream().map(Question::id).collect(Collectors.toSet()))
                .with(people.policy)
                .weighted(!people.unweighted);
    }

    /** Reads xlogit, wilson or korn-graubard. */
    static final class KindWord implements ITypeConverter<ShareIntervals.Kind> {
        @Override
        public ShareIntervals.Kind convert(String word) {
            return Stream.of(ShareIntervals.Kind.values())
                    .filter(k -> k.word().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "An interval is xlogit, wilson or korn-graubard; found: " + word));
        }
    }

    private List<String> columns() {
        var columns = new ArrayList<>(by);
        if (averages) {
            columns.addAll(List.of("question", "weight"));
            return AverageRows.columns(columns);
        }
        columns.addAll(NUMBERS);
        return columns;
    }

    private void rows(
            HumanBaselines baselines,
            HumanBaseline baseline,
            Question question,
            List<Variable> variables,
            List<List<Object>> rows)
            throws ProblemException {
        var groups = variables.isEmpty() ? List.of(Group.everyone()) : baseline.groups(variables);
        var notAsked = new ArrayList<String>();
        for (var group : groups) {
            var estimate = baseline.estimate(question, group);
            var keys = variables.stream()
                    .map(v -> name(v, group.code(v.name()).orElse("")))
                    .toList();
            if (!estimate.answered()) {
                notAsked.add(keys.isEmpty() ? "everyone" : String.join(", ", keys));
                continue;
            }
            omitted(baseline, estimate, group, keys);
            var among = baselines.baseline(estimate.group(), baseline.weighted(), baseline.policy());
            var sum =
                    among.people().isEmpty() ? Double.NaN : Crosstabs.of(among).sumOfWeights(question);
            for (var option : estimate.counted()) {
                var kind = interval == null ? estimate.usualInterval(option) : interval;
                var ends = estimate.interval(option, kind);
                var row = new ArrayList<Object>(keys);
                row.add(question.shownName());
                row.add(option.option().code());
                row.add(option.option().label());
                row.add(estimate.base() > 0 ? (Object) estimate.base() : (Object) Double.NaN);
                row.add(sum);
                row.add(estimate.effectiveBase());
                row.add(estimate.designEffect());
                row.add(option.share());
                row.add(option.standardError());
                row.add(effect(estimate, option.share(), option.standardError()));
                row.add(ends.lower());
                row.add(ends.upper());
                row.add(Double.isNaN(ends.lower()) ? "none" : kind.word());
                row.add(estimate.error().word());
                row.add(weight(baseline));
                rows.add(row);
            }
            nets(among, estimate, keys, sum, rows);
            apart(estimate, keys);
        }
        if (!notAsked.isEmpty()) {
            terminal.problem(
                    Problem.note("cli.shares-not-answered", question.shownName(), String.join("; ", notAsked)));
        }
    }

    private void nets(HumanBaseline among, Estimate estimate, List<String> keys, double sum, List<List<Object>> rows)
            throws ProblemException {
        for (var net : nets.of(estimate.question())) {
            var share = Crosstabs.of(among).share(estimate.question(), net);
            var row = new ArrayList<Object>(keys);
            row.add(estimate.question().shownName());
            row.add(net.name());
            row.add("net of " + net.codes().stream().sorted().collect(Collectors.joining(" + ")));
            row.add(estimate.base());
            row.add(sum);
            row.add(estimate.effectiveBase());
            row.add(estimate.designEffect());
            row.add(share.share());
            row.add(share.standardError());
            row.add(share.designEffect());
            row.add(share.interval().lower());
            row.add(share.interval().upper());
            row.add(
                    Double.isNaN(share.interval().lower())
                            ? "none"
                            : share.kind().word());
            row.add(estimate.error().word());
            row.add(weight(among));
            rows.add(row);
        }
    }

    /** Means and medians, a row for each group. */
    private void averages(
            HumanBaselines baselines,
            HumanBaseline baseline,
            Question question,
            List<Variable> variables,
            List<List<Object>> rows)
            throws ProblemException {
        for (var group : variables.isEmpty() ? List.of(Group.everyone()) : baseline.groups(variables)) {
            var among = baselines.baseline(
                    baseline.filter().intersect(group).orElse(group), baseline.weighted(), baseline.policy());
            var keys = new ArrayList<String>();
            variables.forEach(v -> keys.add(name(v, group.code(v.name()).orElse(""))));
            keys.add(question.shownName());
            keys.add(weight(baseline));
            rows.add(AverageRows.row(keys, Crosstabs.of(among).averages(question.id()), false));
        }
    }

    /** The names of the weights in use, or none. */
    private static String weight(HumanBaseline baseline) {
        var names = baseline.survey().variables().stream()
                .filter(v -> v.role() == Role.WEIGHT)
                .map(Variable::shownName)
                .toList();
        return baseline.weighted() && !names.isEmpty() ? String.join(" x ", names) : "none";
    }

    /** The variance of a share over that of a simple random sample of as many people. */
    private static double effect(Estimate estimate, double share, double error) {
        var plain = share * (1 - share) / (estimate.base() - 1);
        return estimate.people() > 0 && share > 0 && share < 1 ? error * error / plain : Double.NaN;
    }

    private String name(Variable variable, String code) {
        return codes ? code : variable.distinctLabelOf(code);
    }

    /** Respondents who are outside these shares because of their weight, or because they gave no answer: how many. */
    private void omitted(HumanBaseline baseline, Estimate estimate, Group group, List<String> keys) {
        var omitted = baseline.omitted(estimate.question(), group);
        var who = keys.isEmpty() ? "everyone" : String.join(", ", keys);
        var id = estimate.question().shownName();
        if (omitted.withoutWeight() > 0) {
            terminal.problem(Problem.note(
                    "cli.shares-weights",
                    id,
                    who,
                    String.join(", ", omitted.weightless().words()),
                    estimate.base()));
        }
        if (omitted.notAsked() > 0) {
            terminal.problem(
                    Problem.note("cli.shares-not-asked", id, who, omitted.notAsked(), omitted.withoutAnswer()));
        } else if (omitted.withoutAnswer() > 0) {
            terminal.problem(Problem.note("cli.shares-no-answer", id, who, omitted.withoutAnswer()));
        }
    }

    /** Don't know and refused are outside these shares: says how many. */
    private void apart(Estimate estimate, List<String> keys) {
        var text = estimate.apart().stream()
                .filter(o -> o.share() > 0)
                .map(o -> o.option().label() + " " + String.format(Locale.ROOT, "%.1f %%", 100 * o.share()))
                .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            terminal.problem(Problem.note(
                    "cli.shares-apart",
                    estimate.question().shownName(),
                    keys.isEmpty() ? "everyone" : String.join(", ", keys),
                    text));
        }
    }

    /** Respondents of several countries in one number: allowed, but said. */
    private void pooled(Survey one, List<Variable> variables, Group filter) {
        var country = one.withRole(Role.COUNTRY);
        var together = one.source() instanceof Respondents
                && country.isPresent()
                && !variables.contains(country.get())
                && filter.code(country.get().name()).isEmpty();
        if (together) {
            var countries = HumanBaselines.of(one, filter, !people.unweighted, people.policy)
                    .groups(List.of(country.get()))
                    .size();
            if (countries > 1) {
                terminal.problem(Problem.note("cli.shares-pooled", countries));
            }
        }
    }
}
