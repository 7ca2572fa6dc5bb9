package org.mindgap.formats.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.inference.Endpoint;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ability;
import org.mindgap.run.Holdings;
import org.mindgap.run.Pairs;
import org.mindgap.run.Price;
import org.mindgap.run.RunPlan;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * A plan as a file has it. What it does not say is as in the Standard audit ({@link org.mindgap.run.StandardAudit}).
 *
 * @param name as people call it
 * @param survey id or name of the survey, empty for the only one
 * @param endpoints where it is asked, at least one, each with an id of its own
 * @param rows whom prompts may name
 * @param asks which questions, and how
 * @param limits where it stops
 * @param prices what models cost
 * @param seed of everything that is drawn
 * @param reading how replies are read
 * @param coder who reads free answers, where the plan names somebody
 */
public record PlanFile(
        String name,
        String survey,
        List<Endpoint> endpoints,
        Rows rows,
        Asks asks,
        RunPlan.Limits limits,
        List<Price> prices,
        long seed,
        ReadingRules reading,
        Optional<Coder> coder) {

    /**
     * Whom prompts may name.
     *
     * @param groups one by one
     * @param by variables: every group of these that the survey has people of; used where there are no groups
     * @param pairs which of them are asked in which language
     */
    public record Rows(List<Group> groups, List<String> by, Pairs pairs) {
        /** All of them in every language. */
        public Rows(List<Group> groups, List<String> by) {
            this(groups, by, Pairs.ALL);
        }
    }

    /**
     * Which questions, and how.
     *
     * @param questions ids; empty for all with a confirmed wording
     * @param first only the first of these, 0 for all
     * @param mode where it is said; else letters where the endpoint gives probabilities, and draws where it does not
     */
    public record Asks(
            List<String> questions,
            int first,
            Optional<Mode> mode,
            List<AskedAs> askedAs,
            Wordings wordings,
            RunPlan.Drawing drawing,
            boolean offerUnknown) {}

    /**
     * In which words and orders.
     *
     * @param orders where they are said; else as they were recorded, or forward and reversed
     * @param paraphrases other wordings by question and id
     * @param own templates of the plan's own, beside those that come with the program
     */
    public record Wordings(
            List<String> languages,
            List<String> templates,
            Optional<Orders> orders,
            int mostOrders,
            Map<String, Map<String, String>> paraphrases,
            List<Template> own) {

        public Wordings {
            own = List.copyOf(own);
        }

        /** In the survey's own wording alone. */
        public Wordings(List<String> languages, List<String> templates, Optional<Orders> orders, int mostOrders) {
            this(languages, templates, orders, mostOrders, Map.of(), List.of());
        }
    }

    public PlanFile {
        endpoints = List.copyOf(endpoints);
        prices = List.copyOf(prices);
    }

    /** The price of a model, if the plan has one. */
    public Optional<Price> price(String model) {
        return prices.stream().filter(p -> p.of(model)).findFirst();
    }

    /**
     * The plan at one of its endpoints.
     *
     * @param asked the survey, edits applied
     * @param ability what the endpoint gives
     * @throws ProblemException if a variable or group is none of the survey's
     */
    public RunPlan at(Endpoint endpoint, Survey asked, Ability ability) throws ProblemException {
        return at(endpoint, asked, ability, Optional.empty());
    }

    /**
     * The same where the endpoint gives back only what was recorded: what the plan does not say is as in the recording.
     *
     * @param recorded what there is, or nothing
     */
    public RunPlan at(Endpoint endpoint, Survey asked, Ability ability, Optional<Holdings.Kept> recorded)
            throws ProblemException {
        var chances = recorded.map(Holdings.Kept::chances).orElse(ability.serves(Mode.LABEL));
        var mode = asks.mode().orElse(chances ? Mode.LABEL : Mode.SAMPLED);
        var wordings = asks.wordings();
        return new RunPlan(
                name,
                asked.id(),
                List.of(endpoint.id()),
                new RunPlan.Scope(questions(asked), groups(asked), asks.first(), paraphrases(asked), rows.pairs()),
                new RunPlan.Ways(
                        mode,
                        asks.askedAs(),
                        wordings.languages(),
                        wordings.templates(),
                        wordings.orders()
                                .or(() -> recorded.map(Holdings.Kept::orders))
                                .orElse(Orders.FORWARD_REVERSED),
                        wordings.mostOrders(),
                        asks.drawing(),
                        asks.offerUnknown(),
                        mode == Mode.OPTION_TEXT && reading.form() == TextForm.PMI),
                limits,
                seed);
    }

    private List<String> questions(Survey asked) throws ProblemException {
        for (var question : asks.questions()) {
            if (asked.question(question).isEmpty()) {
                throw new ProblemException(Problem.error("formats.plan-question", question, asked.name()));
            }
        }
        return asks.questions();
    }

    private Map<String, Map<String, String>> paraphrases(Survey asked) throws ProblemException {
        for (var question : asks.wordings().paraphrases().keySet()) {
            if (asked.question(question).isEmpty()) {
                throw new ProblemException(Problem.error("formats.plan-question", question, asked.name()));
            }
        }
        return asks.wordings().paraphrases();
    }

    private List<Group> groups(Survey asked) throws ProblemException {
        if (!rows.groups().isEmpty()) {
            var groups = new ArrayList<Group>();
            for (var group : rows.groups()) {
                groups.add(group(asked, group));
            }
            return List.copyOf(groups);
        }
        var by = new ArrayList<Variable>();
        if (rows.by().isEmpty()) {
            asked.withRole(Role.COUNTRY).ifPresent(by::add);
            asked.withRole(Role.RELIGION).ifPresent(by::add);
        } else {
            for (var name : rows.by()) {
                by.add(variable(asked, name));
            }
        }
        return by.isEmpty()
                ? List.of()
                : List.copyOf(
                        new LinkedHashSet<>(HumanBaselines.of(asked, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                                .groups(by)));
    }

    private static Group group(Survey asked, Group named) throws ProblemException {
        var resolved = Group.everyone();
        for (var entry : named.codes().entrySet()) {
            var variable = variable(asked, entry.getKey());
            var code = new GroupResolver(asked)
                    .code(variable, entry.getValue())
                    .orElseThrow(() -> new ProblemException(
                            Problem.error("formats.plan-value", entry.getValue(), variable.name(), asked.name())));
            resolved = resolved.and(variable.name(), code);
        }
        return resolved;
    }

    /** A variable by its name, or what it is used as: country, religion. */
    private static Variable variable(Survey asked, String name) throws ProblemException {
        return new GroupResolver(asked)
                .variable(name)
                .filter(v -> v.role().divides())
                .orElseThrow(() -> new ProblemException(Problem.error("formats.plan-variable", name, asked.name())));
    }

    /** The same with another limit of money. */
    public PlanFile atMost(double money) {
        return with(new RunPlan.Limits(
                java.util.OptionalDouble.of(money), limits.tokens(), limits.time(), limits.atOnce()));
    }

    /** The same, one request after the other: what is watched comes in the plan's order. */
    public PlanFile inOrder() {
        return with(new RunPlan.Limits(limits.money(), limits.tokens(), limits.time(), 1));
    }

    private PlanFile with(RunPlan.Limits other) {
        return new PlanFile(name, survey, endpoints, rows, asks, other, prices, seed, reading, coder);
    }

    /** The same for the first questions alone. */
    public PlanFile first(int questions) {
        var some = new Asks(
                asks.questions(),
                questions,
                asks.mode(),
                asks.askedAs(),
                asks.wordings(),
                asks.drawing(),
                asks.offerUnknown());
        return new PlanFile(name, survey, endpoints, rows, some, limits, prices, seed, reading, coder);
    }

    /** The same, free answers read by somebody else or in other words. */
    public PlanFile codedBy(Optional<Coder> other) {
        return new PlanFile(name, survey, endpoints, rows, asks, limits, prices, seed, reading, other);
    }

    /** How the free answers of a run of this plan are coded, if the plan says who does it. */
    public Optional<CodingPlan> coding(String run) {
        return coder.map(c -> new CodingPlan(run, name, c, limits, prices));
    }

    /** The same, replies read otherwise. */
    public PlanFile read(ReadingRules rules) {
        return new PlanFile(name, survey, endpoints, rows, asks, limits, prices, seed, rules, coder);
    }
}
