package org.mindgap.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Want;
import org.mindgap.elicit.prompt.Asking;
import org.mindgap.elicit.prompt.Offered;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.PromptWriter;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * Makes the calls of a plan, question by question, each time the same ones in the same order. What cannot be asked is
 * told and left out, never asked otherwise. Holds the calls of one question at a time: a plan may have millions.
 */
public final class Planner {
    private static final String BARE = "Answer:";

    private final RunPlan plan;
    private final Survey survey;
    private final PromptWriter writer;

    /** @param survey the plan's survey, edits applied */
    public Planner(RunPlan plan, Survey survey, Templates templates) {
        this.plan = plan;
        this.survey = survey;
        this.writer = new PromptWriter(survey, templates);
    }

    /** The questions that the plan names and the survey has, in the survey's order. */
    public List<Question> questions() {
        var wanted = Set.copyOf(plan.scope().questions());
        var all = survey.questions().stream()
                .filter(q -> wanted.isEmpty() ? q.asked().confirmed() : wanted.contains(q.id()))
                .toList();
        var first = plan.scope().first();
        return first > 0 && first < all.size() ? all.subList(0, first) : all;
    }

    /**
     * All calls to one endpoint, made while they are taken.
     *
     * @param endpoint id of the endpoint
     * @param ability what it gives; a prefill that it cannot continue is left out of the prompts
     * @param leftOut is told what cannot be asked, and why, as the calls are made
     */
    public Iterator<PlannedCall> calls(String endpoint, Ability ability, Consumer<Problem> leftOut) {
        return new Calls(endpoint, ability, leftOut);
    }

    private final class Calls implements Iterator<PlannedCall> {
        private final String endpoint;
        private final Ability ability;
        private final Consumer<Problem> leftOut;
        private final Iterator<Question> questions = questions().iterator();
        private Iterator<PlannedCall> ready = List.<PlannedCall>of().iterator();
        private long number;

        Calls(String endpoint, Ability ability, Consumer<Problem> leftOut) {
            this.endpoint = endpoint;
            this.ability = ability;
            this.leftOut = leftOut;
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && questions.hasNext()) {
                ready = of(questions.next()).iterator();
            }
            return ready.hasNext();
        }

        @Override
        public PlannedCall next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            return ready.next();
        }

        private List<PlannedCall> of(Question question) {
            var calls = new ArrayList<PlannedCall>();
            var told = new LinkedHashSet<Problem>();
            for (var askedAs : plan.ways().askedAs()) {
                for (var target : targets(askedAs)) {
                    for (var language : plan.ways().languages()) {
                        try {
                            add(question, askedAs, target, language, calls);
                        } catch (ProblemException e) {
                            told.addAll(e.problems());
                        }
                    }
                }
            }
            told.forEach(leftOut);
            return calls;
        }

        /** Whether these people are asked in this language; a prompt without a country is asked in each. */
        private boolean paired(Question question, Group target, String language) throws ProblemException {
            var country = survey.withRole(Role.COUNTRY);
            var code = country.flatMap(v -> target.code(v.name()));
            if (code.isEmpty()) {
                return true;
            }
            var label = country.orElseThrow().labelOf(code.get());
            return plan.scope()
                    .pairs()
                    .takes(
                            code.get(),
                            label,
                            language.isEmpty() ? question.asked().language() : language)
                    .orElseThrow(() -> new ProblemException(Problem.error("elicit.no-spoken", label)));
        }

        private void add(Question question, AskedAs askedAs, Group target, String language, List<PlannedCall> calls)
                throws ProblemException {
            if (!paired(question, target, language)) {
                return;
            }
            var ways = plan.ways();
            var offered = Offered.of(question.asked(), ways.offerUnknown());
            if (offered.moving().isEmpty()) {
                throw new ProblemException(Problem.error("elicit.no-options", question.id()));
            }
            var orders = ways.mode() == Mode.OPEN ? Orders.FORWARD : ways.orders();
            var shown = orders.of(offered.moving().size(), offered.last().size(), ways.mostOrders(), plan.seed());
            var wordings = wordings(question, language);
            var variants = shown.size() * ways.templates().size() * wordings.size();
            var variant = 0;
            for (var wording : wordings) {
                for (var way : inWays(shown)) {
                    var order = way.order();
                    var template = way.template();
                    var repeats = repeats(variants, variant++);
                    var asking = asking(askedAs, language, template, 0);
                    var prompt = writer.write(wording.question(), target, asking, order);
                    var sent = ability.prefill() ? prompt : prompt.withoutPrefill();
                    for (var repeat = 0; repeat < repeats; repeat++) {
                        calls.add(new PlannedCall(
                                number++,
                                endpoint,
                                new PlannedCall.Subject(survey.id(), question.id(), target),
                                wording.named(asking.condition(Orders.text(order))),
                                ways.mode(),
                                repeat,
                                new Call(
                                        ways.mode().want(),
                                        sent,
                                        asking(askedAs, language, template, repeat)
                                                .decoding())));
                    }
                    if (ways.bare()) {
                        calls.add(bare(calls.get(calls.size() - 1)));
                    }
                }
            }
        }

        /** The same texts after nothing but the word before an answer. */
        private PlannedCall bare(PlannedCall asked) {
            var prompt = asked.call().prompt();
            var word = prompt.prefill().isBlank() ? BARE : prompt.prefill();
            return new PlannedCall(
                    number++,
                    endpoint,
                    asked.subject(),
                    asked.condition(),
                    asked.mode(),
                    PlannedCall.BARE,
                    new Call(
                            asked.call().want(),
                            new Prompt(
                                    List.of(Message.user(word)),
                                    prompt.prefill(),
                                    prompt.choices(),
                                    prompt.continuations()),
                            asked.call().decoding()));
        }

        private record Way(String template, List<Integer> order) {}

        /** Every template in every order. */
        private List<Way> inWays(List<List<Integer>> orders) {
            var ways = new ArrayList<Way>();
            for (var template : plan.ways().templates()) {
                orders.forEach(order -> ways.add(new Way(template, order)));
            }
            return ways;
        }

        private Asking asking(AskedAs askedAs, String language, String template, int repeat) {
            var ways = plan.ways();
            return new Asking(ways.mode(), askedAs, language, template, ways.offerUnknown(), decoding(repeat));
        }

        /** Each draw has a seed of its own: an engine that heeds it would else draw the same again and again. */
        private Decoding decoding(int repeat) {
            var drawing = plan.ways().drawing();
            var want = plan.ways().mode().want();
            if (want == Want.TEXT_CHANCES) {
                return Decoding.at(0, 1);
            }
            if (want == Want.TOKEN_CHANCES) {
                return Decoding.at(ability.scaled() ? 1 : 0, drawing.maxTokens());
            }
            var decoding = new Decoding(
                    drawing.temperature(), drawing.topP(), java.util.OptionalLong.empty(), drawing.maxTokens());
            return drawing.temperature() == 0 ? decoding : decoding.seeded(plan.seed() * 1_000_003 + repeat);
        }
    }

    /** The survey's own wording and, in its language, those of the plan. */
    private List<Paraphrase> wordings(Question question, String language) {
        var all = new ArrayList<Paraphrase>();
        all.add(new Paraphrase("", question.asked()));
        if (language.isEmpty()) {
            plan.scope()
                    .paraphrases()
                    .getOrDefault(question.id(), Map.of())
                    .forEach((id, words) -> all.add(Paraphrase.of(id, question.asked(), words)));
        }
        return all;
    }

    /** Draws are spread over orders and templates, the first ones taking what does not divide. */
    private int repeats(int variants, int variant) {
        var drawing = plan.ways().drawing();
        if (plan.ways().mode().want() != Want.TEXT || drawing.temperature() == 0) {
            return 1;
        }
        return drawing.draws() / variants + (variant < drawing.draws() % variants ? 1 : 0);
    }

    /** Whom prompts of a persona name: nobody, each country once, or each group that is more than a country. */
    private List<Group> targets(AskedAs askedAs) {
        if (askedAs == AskedAs.NO_ONE) {
            return List.of(Group.everyone());
        }
        var country = survey.withRole(Role.COUNTRY).map(v -> v.name());
        var targets = new LinkedHashSet<Group>();
        for (var target : plan.scope().targets()) {
            var code = country.flatMap(target::code);
            var more = target.codes().size() > (code.isPresent() ? 1 : 0);
            if (askedAs == AskedAs.COUNTRY) {
                code.ifPresent(c -> targets.add(Group.of(country.orElseThrow(), c)));
            } else if (more) {
                targets.add(target);
            }
        }
        return List.copyOf(targets);
    }
}
