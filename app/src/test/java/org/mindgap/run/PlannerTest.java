package org.mindgap.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

class PlannerTest {
    private static final Ability ALL = new Ability(20, true, true, true, true);
    private static final List<Group> ROWS = List.of(
            Group.of("C", "1"),
            Group.of("C", "1").and("R", "1"),
            Group.of("C", "1").and("R", "2"),
            Group.of("C", "2").and("R", "1"));

    private static Question question(String id, String wording, int options) {
        return new Question(
                id,
                "Label " + id,
                wording,
                "en",
                Measure.ORDINAL,
                "",
                "",
                "",
                Optional.empty(),
                IntStream.rangeClosed(1, options)
                        .mapToObj(i -> new Option(String.valueOf(i), "Answer " + i, i, OptionKind.SUBSTANTIVE))
                        .toList());
    }

    private static final Survey SURVEY = new Survey(
            "s",
            "Survey",
            List.of(variable("C", Role.COUNTRY, "India", "Thailand"), variable("R", Role.RELIGION, "Hindu", "Muslim")),
            List.of(question("q1", "How often?", 3), question("q2", "", 3), question("q3", "How much?", 4)),
            new PublishedShares(List.of()),
            Provenance.ofFile("s.csv", ""),
            true);

    private static Variable variable(String name, Role role, String... labels) {
        var values = new ArrayList<Variable.Value>();
        for (var i = 0; i < labels.length; i++) {
            values.add(new Variable.Value(String.valueOf(i + 1), labels[i]));
        }
        return new Variable(name, name, role, Measure.NOMINAL, values);
    }

    private static RunPlan plan(Mode mode, List<AskedAs> as, Orders orders, int draws, double temperature) {
        return new RunPlan(
                "p",
                "s",
                List.of("e"),
                new RunPlan.Scope(List.of(), ROWS, 0),
                new RunPlan.Ways(
                        mode,
                        as,
                        List.of(""),
                        List.of("standard"),
                        orders,
                        24,
                        new RunPlan.Drawing(draws, temperature, 1, 5),
                        false),
                RunPlan.Limits.NONE,
                7);
    }

    private static List<PlannedCall> calls(RunPlan plan, Ability ability, List<Problem> leftOut) {
        var calls = new ArrayList<PlannedCall>();
        new Planner(plan, SURVEY, Templates.presets())
                .calls("e", ability, leftOut::add)
                .forEachRemaining(calls::add);
        return calls;
    }

    @Test
    void theStandardAuditAsksNoOneEachCountryAndEachGroupForwardAndReversed() {
        var plan = StandardAudit.of("s", ROWS, "e", ALL);
        var calls = calls(plan, ALL, new ArrayList<>());
        // two questions with a wording, (1 no one + 2 countries + 3 groups) x 2 orders
        assertThat(calls).hasSize(2 * 6 * 2);
        assertThat(calls)
                .extracting(PlannedCall::number)
                .containsExactlyElementsOf(
                        IntStream.range(0, 24).mapToObj(Long::valueOf).toList());
        assertThat(calls.stream().map(c -> c.condition().order()).distinct())
                .containsExactly("0,1,2", "2,1,0", "0,1,2,3", "3,2,1,0");
        assertThat(calls).isEqualTo(calls(plan, ALL, new ArrayList<>()));
    }

    @Test
    void whereThereAreNoProbabilitiesItDrawsFiftyTimesInAll() {
        var plan = StandardAudit.of("s", ROWS, "e", Ability.TEXT_ONLY);
        assertThat(plan.ways().mode()).isEqualTo(Mode.SAMPLED);
        var calls = calls(plan, Ability.TEXT_ONLY, new ArrayList<>());
        assertThat(calls).hasSize(2 * 6 * 50);
        assertThat(calls)
                .allSatisfy(c -> assertThat(c.call().prompt().prefill()).isEmpty());
        var seeds = new HashSet<Long>();
        calls.stream()
                .filter(c -> c.subject().equals(calls.get(0).subject())
                        && c.condition().equals(calls.get(0).condition()))
                .forEach(c -> seeds.add(c.call().decoding().seed().orElseThrow()));
        assertThat(seeds).hasSize(25);
    }

    /** Log-probabilities that follow the temperature are the model's own at 1 alone; texts that are scored are not drawn. */
    @Test
    void probabilitiesThatFollowTheTemperatureAreAskedForAtOne() {
        var scaled = new Ability(20, true, true, true, true, true);
        var labels = plan(Mode.LABEL, List.of(AskedAs.NO_ONE), Orders.FORWARD, 1, 0);
        var texts = plan(Mode.OPTION_TEXT, List.of(AskedAs.NO_ONE), Orders.FORWARD, 1, 0);
        assertThat(calls(labels, scaled, new ArrayList<>()))
                .isNotEmpty()
                .allMatch(c -> c.call().decoding().temperature() == 1);
        assertThat(calls(labels, ALL, new ArrayList<>()))
                .allMatch(c -> c.call().decoding().temperature() == 0);
        assertThat(calls(texts, scaled, new ArrayList<>()))
                .allMatch(c -> c.call().decoding().temperature() == 0);
    }

    @Test
    void drawsThatDoNotDivideAreAllThere() {
        var calls = calls(plan(Mode.SAMPLED, List.of(AskedAs.NO_ONE), Orders.CYCLIC, 20, 1), ALL, new ArrayList<>());
        assertThat(calls.stream().filter(c -> c.subject().question().equals("q1")))
                .hasSize(20);
        assertThat(calls.stream().filter(c -> c.subject().question().equals("q3")))
                .hasSize(20);
    }

    @Test
    void repeatsAtTemperatureZeroAreCopiesAndAreNotAsked() {
        var calls = calls(plan(Mode.SAMPLED, List.of(AskedAs.NO_ONE), Orders.FORWARD, 50, 0), ALL, new ArrayList<>());
        assertThat(calls).hasSize(2);
    }

    @Test
    void whatCannotBeAskedIsToldAndLeftOut() {
        var plan = plan(Mode.LABEL, List.of(AskedAs.NO_ONE), Orders.FORWARD, 1, 0);
        var named = new RunPlan(
                "p",
                "s",
                plan.endpoints(),
                new RunPlan.Scope(List.of("q1", "q2"), ROWS, 0),
                plan.ways(),
                plan.limits(),
                1);
        var leftOut = new ArrayList<Problem>();
        assertThat(calls(named, ALL, leftOut)).hasSize(1);
        assertThat(leftOut).extracting(Problem::code).containsExactly("elicit.no-wording");
    }

    private static RunPlan paired(Pairs pairs) {
        var plan = plan(Mode.LABEL, List.of(AskedAs.values()), Orders.FORWARD, 1, 0);
        return new RunPlan(
                plan.name(),
                plan.survey(),
                plan.endpoints(),
                new RunPlan.Scope(List.of("q1"), ROWS, 0, java.util.Map.of(), pairs),
                plan.ways(),
                plan.limits(),
                plan.seed());
    }

    /** The wordings of this survey are English. */
    @Test
    void pairsOfPersonaAndLanguageFitOrDoNot() {
        var spoken = java.util.Map.of("India", List.of("hi", "en-IN"), "2", List.of("th"));
        var none = new ArrayList<Problem>();
        var fit = calls(paired(new Pairs(Pairs.Kind.CONGRUENT, spoken)), ALL, none);
        assertThat(fit)
                .hasSize(1 + 1 + 2)
                .noneMatch(c -> c.subject().target().code("C").equals(Optional.of("2")));
        var unfit = calls(paired(new Pairs(Pairs.Kind.INCONGRUENT, spoken)), ALL, none);
        assertThat(unfit)
                .hasSize(1 + 1 + 1)
                .noneMatch(c -> c.subject().target().code("C").equals(Optional.of("1")));
        assertThat(none).isEmpty();
        var told = new ArrayList<Problem>();
        var known = new Pairs(Pairs.Kind.CONGRUENT, java.util.Map.of("India", List.of("en")));
        assertThat(calls(paired(known), ALL, told)).hasSize(4);
        assertThat(told).extracting(Problem::code).containsOnly("elicit.no-spoken");
        assertThat(calls(paired(Pairs.ALL), ALL, none)).hasSize(1 + 2 + 3);
    }

    @Test
    void aPilotAsksTheFirstQuestions() {
        var plan =
                plan(Mode.LABEL, List.of(AskedAs.NO_ONE), Orders.FORWARD, 1, 0).pilot(1);
        assertThat(calls(plan, ALL, new ArrayList<>()))
                .extracting(c -> c.subject().question())
                .containsExactly("q1");
    }

    @Test
    void aQuestionIsAskedInEveryWordingOfThePlanAndTheConditionSaysWhich() {
        var base = plan(Mode.LABEL, List.of(AskedAs.NO_ONE), Orders.FORWARD_REVERSED, 1, 0);
        var plan = new RunPlan(
                base.name(),
                base.survey(),
                base.endpoints(),
                new RunPlan.Scope(
                        List.of("q1"),
                        ROWS,
                        0,
                        java.util.Map.of("q1", java.util.Map.of("b", "Said otherwise?")),
                        Pairs.ALL),
                base.ways(),
                base.limits(),
                base.seed());
        var calls = calls(plan, ALL, new ArrayList<>());
        // two wordings, two orders
        assertThat(calls)
                .extracting(c -> c.subject().question() + " " + c.condition().wording())
                .containsExactly("q1 standard", "q1 standard", "q1 standard/b", "q1 standard/b");
        assertThat(calls.get(2).call().prompt().messages().toString()).contains("Said otherwise?");
        assertThat(calls.get(2).call().prompt().choices())
                .isEqualTo(calls.get(0).call().prompt().choices());
        assertThat(calls.get(0).call().prompt().messages().toString()).doesNotContain("Said otherwise?");
    }

    @Test
    void textsWithoutTheirQuestionAreACallMoreEachAndCountedInTheEstimate() {
        var once = plan(Mode.OPTION_TEXT, List.of(AskedAs.NO_ONE, AskedAs.COUNTRY), Orders.FORWARD, 1, 0);
        var ways = once.ways();
        var twice = new RunPlan(
                once.name(),
                once.survey(),
                once.endpoints(),
                once.scope(),
                new RunPlan.Ways(
                        ways.mode(),
                        ways.askedAs(),
                        ways.languages(),
                        ways.templates(),
                        ways.orders(),
                        ways.mostOrders(),
                        ways.drawing(),
                        ways.offerUnknown(),
                        true),
                once.limits(),
                once.seed());
        var single = calls(once, ALL, new ArrayList<>());
        var doubled = calls(twice, ALL, new ArrayList<>());
        assertThat(doubled).hasSize(2 * single.size());
        assertThat(doubled).filteredOn(PlannedCall::bare).hasSize(single.size()).allSatisfy(bare -> {
            var asked = doubled.get((int) bare.number() - 1);
            assertThat(asked.bare()).isFalse();
            assertThat(asked.subject()).isEqualTo(bare.subject());
            assertThat(bare.call().prompt().continuations())
                    .isEqualTo(asked.call().prompt().continuations());
            assertThat(bare.call().prompt().messages()).hasSize(1);
            assertThat(bare.call().prompt().messages().get(0).text()).isEqualTo("Answer:");
        });
        assertThat(Estimate.of(doubled.iterator()).calls()).isEqualTo(2L * single.size());
        var same = new SameBodies();
        doubled.forEach(same::add);
        assertThat(same.found()).isZero();
    }

    @Test
    void conditionsThatRenderAlikeAreFound() {
        var twice = new RunPlan(
                "p",
                "s",
                List.of("e"),
                new RunPlan.Scope(List.of("q1"), ROWS, 0),
                new RunPlan.Ways(
                        Mode.LABEL,
                        List.of(AskedAs.NO_ONE),
                        List.of("", "en"),
                        List.of("standard"),
                        Orders.FORWARD,
                        1,
                        new RunPlan.Drawing(1, 0, 1, 1),
                        false),
                RunPlan.Limits.NONE,
                1);
        var same = new SameBodies();
        calls(twice, ALL, new ArrayList<>()).forEach(same::add);
        assertThat(same.found()).isEqualTo(1);
        assertThat(same.pairs().get(0).second().condition().language()).isEqualTo("en");
        var audit = new SameBodies();
        calls(StandardAudit.of("s", ROWS, "e", ALL), ALL, new ArrayList<>()).forEach(audit::add);
        assertThat(audit.found()).isZero();
    }

    @Test
    void aKeyIsOfBodyEndpointModelAndRepeat() {
        var identity = new Identity("m", "", "");
        var key = RequestKey.of("{}", "e", identity, 0);
        assertThat(RequestKey.of("{}", "e", identity, 0)).isEqualTo(key);
        assertThat(RequestKey.of("{} ", "e", identity, 0).hash()).isNotEqualTo(key.hash());
        assertThat(RequestKey.of("{}", "e2", identity, 0).hash()).isNotEqualTo(key.hash());
        assertThat(RequestKey.of("{}", "e", new Identity("m", "sha256:1", ""), 0)
                        .hash())
                .isNotEqualTo(key.hash());
        assertThat(RequestKey.of("{}e", "", identity, 0).hash()).isNotEqualTo(key.hash());
        assertThat(RequestKey.of("{}", "e", identity, 1)).isNotEqualTo(key);
    }

    @Test
    void anEstimateIsARangeAroundWhatTokenisersSay() {
        var estimate = Estimate.of(
                calls(plan(Mode.LABEL, List.of(AskedAs.NO_ONE), Orders.FORWARD, 1, 0), ALL, new ArrayList<>())
                        .iterator());
        assertThat(estimate.calls()).isEqualTo(2);
        assertThat(estimate.promptTokens().least())
                .isLessThan(estimate.promptTokens().most());
        var price = new Price("m*", 1, 10, "USD", "");
        assertThat(price.of("m-large")).isTrue();
        assertThat(price.of("n")).isFalse();
        assertThat(estimate.cost(price).most())
                .isEqualTo((estimate.promptTokens().most()
                                + 10 * estimate.answerTokens().most())
                        / 1e6);
    }
}
