package org.mindgap.views.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.asking.BenchmarkTask;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.prompt.Templates;
import org.mindgap.formats.plan.Coder;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.Known;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.run.Price;
import org.mindgap.run.RunPlan;
import org.mindgap.run.StandardAudit;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** How a model is to be asked; the Standard audit stands there ready. */
final class PlanForm {
    static final List<Mode> MODES =
            List.of(Mode.LABEL, Mode.OPTION_TEXT, Mode.SAMPLED, Mode.STATED, Mode.REASONED, Mode.PEOPLE, Mode.OPEN);

    private static final int OPTIONS_OF_ITEMS = 3;

    private static final String TEMPLATE = PlanMore.STANDARD;

    private final Base base;
    private final ReadOnlyObjectWrapper<PlanWays> ways;
    private final ReadOnlyObjectWrapper<Coder> coder;
    private final ReadOnlyObjectWrapper<PlanReach> reach = new ReadOnlyObjectWrapper<>(PlanReach.WHOLE);
    private final ReadOnlyObjectWrapper<PlanMore> more = new ReadOnlyObjectWrapper<>(PlanMore.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Price>> coderPrice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunPlan.Limits> limits = new ReadOnlyObjectWrapper<>(RunPlan.Limits.NONE);

    /**
     * What is there to ask with, read off the window's thread.
     *
     * @param survey edits applied
     * @param questions with a wording that somebody confirmed
     * @param coders who can code free answers: the model itself, and those that the study has asked before
     * @param languages other than the wordings' own, of which there are wordings and a template
     * @param task where the questions are items of a benchmark
     */
    record Base(
            Survey survey,
            List<Question> questions,
            List<Language> languages,
            Endpoint endpoint,
            ProbeVerdict verdict,
            List<Endpoint> coders,
            Optional<BenchmarkTask> task) {

        /** Items of a benchmark, which are asked of nobody's part. */
        static Base of(BenchmarkTask task, Survey items, ProbeVerdict verdict) {
            var endpoint = EndpointForm.named(verdict.endpoint());
            return new Base(
                    items,
                    items.questions(),
                    List.of(new Language("", items.questions().size(), true)),
                    endpoint,
                    verdict,
                    List.of(endpoint),
                    Optional.of(task));
        }

        /** The ways of answering that can be chosen. */
        List<Mode> modes() {
            return task.map(BenchmarkTask::modes).orElse(MODES);
        }

        /** Ids of the words around a question that come with the program, the usual first; other languages have fewer. */
        List<String> templates() {
            return Templates.presets().all().stream()
                    .map(Template::id)
                    .distinct()
                    .toList();
        }

        /** Whether the survey knows people of this kind, so that prompts can name them. */
        boolean names(AskedAs askedAs) {
            var country = survey.withRole(Role.COUNTRY);
            return switch (askedAs) {
                case NO_ONE -> true;
                case COUNTRY -> country.isPresent();
                case GROUP -> survey.dividing().size() > (country.isPresent() ? 1 : 0);
            };
        }

        static Base of(Survey survey, ProbeVerdict verdict, List<Endpoint> asked) {
            var questions = survey.questions().stream()
                    .filter(q -> q.asked().confirmed())
                    .toList();
            var templates = Templates.presets();
            var tags = new LinkedHashSet<String>();
            questions.forEach(q -> q.asked().translations().stream()
                    .filter(w -> !w.text().isEmpty())
                    .forEach(w -> tags.add(w.language())));
            var languages = new ArrayList<Language>();
            languages.add(language("", questions, templates));
            for (var tag : tags) {
                if (templates.find(TEMPLATE, tag).isPresent()) {
                    languages.add(language(tag, questions, templates));
                }
            }
            var endpoint = EndpointForm.named(verdict.endpoint());
            var coders = new ArrayList<Endpoint>();
            coders.add(endpoint);
            asked.stream().filter(e -> !e.id().equals(endpoint.id())).forEach(coders::add);
            return new Base(survey, questions, languages, endpoint, verdict, coders, Optional.empty());
        }

        private static Language language(String tag, List<Question> questions, Templates templates) {
            var count = tag.isEmpty()
                    ? questions.size()
                    : (int) questions.stream()
                            .filter(q -> q.asked().translations().stream()
                                    .anyMatch(w -> w.language().equals(tag)))
                            .count();
            var used = tag.isEmpty()
                    ? questions.stream().map(Question::language).distinct().toList()
                    : List.of(tag);
            var checked = used.stream()
                    .allMatch(l ->
                            templates.find(TEMPLATE, l).map(t -> t.checked()).orElse(true));
            return new Language(tag, count, checked);
        }
    }

    /**
     * A language in which there are wordings.
     *
     * @param tag empty for the wordings' own
     * @param checked whether somebody whose language it is has read the words around the question
     */
    record Language(String tag, int questions, boolean checked) {}

    PlanForm(Base base) {
        this.base = base;
        coder = new ReadOnlyObjectWrapper<>(new Coder(base.endpoint(), "", Map.of()));
        ways = new ReadOnlyObjectWrapper<>(new PlanWays(
                mode(base),
                base.task().isPresent() ? Set.of(AskedAs.NO_ONE) : Set.of(AskedAs.values()),
                Set.of(""),
                recorded(base),
                base.task().map(PlanForm::draws).orElse(StandardAudit.DRAWS),
                Optional.empty(),
                Optional.empty()));
    }

    /** The first that the endpoint serves; draws where it serves none. */
    private static Mode mode(Base base) {
        var ability = base.verdict().ability();
        if (base.task().isEmpty()) {
            return ability.serves(Mode.LABEL) ? Mode.LABEL : Mode.SAMPLED;
        }
        var modes = base.modes();
        return modes.stream()
                .filter(ability::serves)
                .findFirst()
                .orElse(modes.contains(Mode.SAMPLED) ? Mode.SAMPLED : modes.get(0));
    }

    /** Each order of an item's options once. */
    private static int draws(BenchmarkTask task) {
        return switch (task.orders()) {
            case CYCLIC -> OPTIONS_OF_ITEMS;
            case FORWARD_REVERSED -> 2;
            default -> 1;
        };
    }

    /** A recording is asked in the orders that it has, everything else forward and reversed. */
    private static Orders recorded(Base base) {
        var word = base.endpoint().settings().getOrDefault(Known.RECORDED_ORDERS, "");
        return List.of(Orders.values()).stream()
                .filter(o -> o.word().equals(word))
                .findFirst()
                .orElse(base.task().map(BenchmarkTask::orders).orElse(Orders.FORWARD_REVERSED));
    }

    Base base() {
        return base;
    }

    ReadOnlyObjectProperty<PlanWays> ways() {
        return ways.getReadOnlyProperty();
    }

    void set(PlanWays now) {
        if (!now.equals(ways.get())) {
            ways.set(now);
        }
    }

    ReadOnlyObjectProperty<PlanReach> reach() {
        return reach.getReadOnlyProperty();
    }

    void reach(PlanReach now) {
        reach.set(now);
    }

    ReadOnlyObjectProperty<PlanMore> more() {
        return more.getReadOnlyProperty();
    }

    void more(PlanMore now) {
        more.set(now);
    }

    /** What the coder costs, where it is another model than the one that is asked. */
    ReadOnlyObjectProperty<Optional<Price>> coderPrice() {
        return coderPrice.getReadOnlyProperty();
    }

    void priceCoder(Optional<Double> prompt, Optional<Double> answer) {
        coderPrice.set(
                prompt.isPresent() && answer.isPresent()
                        ? Optional.of(new Price(coder.get().endpoint().model(), prompt.get(), answer.get(), "", ""))
                        : Optional.empty());
    }

    /** Whether the model that answers puts its own answers to stances. */
    boolean codesItself() {
        return coder.get().endpoint().id().equals(base.endpoint().id());
    }

    /** Whether a limit of money can be held: every model that is asked has a price. */
    boolean priced() {
        var now = ways.get();
        return now.prompt().isPresent()
                && now.answer().isPresent()
                && (!free() || codesItself() || coderPrice.get().isPresent());
    }

    ReadOnlyObjectProperty<RunPlan.Limits> limits() {
        return limits.getReadOnlyProperty();
    }

    void limit(RunPlan.Limits now) {
        limits.set(now);
    }

    /** What a call of the connection's test took, the middle of them. */
    Optional<Double> secondsPerCall() {
        var took = base.verdict().exchanges().stream()
                .filter(e -> e.outcome() == Outcome.RECEIVED)
                .map(e -> e.took().toNanos() / 1e9)
                .sorted()
                .toList();
        return took.isEmpty() ? Optional.empty() : Optional.of(took.get(took.size() / 2));
    }

    /** Who puts free answers to options; to begin with the model that gives them. */
    ReadOnlyObjectProperty<Coder> coder() {
        return coder.getReadOnlyProperty();
    }

    void code(Coder now) {
        coder.set(now);
    }

    /** Whether free answers will come in another language than the coder's instructions have. */
    boolean foreign() {
        return ways.get().languages().stream()
                .anyMatch(tag -> tag.isEmpty()
                        ? questions().stream()
                                .anyMatch(q -> !q.asked().language().startsWith("en"))
                        : !tag.startsWith("en"));
    }

    /** Whether there are free answers, which somebody has to code. */
    boolean free() {
        return ways.get().mode() == Mode.OPEN && base.task().isEmpty();
    }

    /** Is told whenever something else would be asked. */
    void onChange(Runnable then) {
        coder.addListener((o, before, now) -> then.run());
        ways.addListener((o, before, now) -> then.run());
        reach.addListener((o, before, now) -> then.run());
        more.addListener((o, before, now) -> then.run());
        coderPrice.addListener((o, before, now) -> then.run());
    }

    /** The questions that are asked. */
    List<Question> questions() {
        return about(reach.get().topic());
    }

    /** Those of a topic, or all. */
    List<Question> about(String topic) {
        return topic.isEmpty()
                ? base.questions()
                : base.questions().stream().filter(q -> q.topic().equals(topic)).toList();
    }

    /** Whether there is a way of asking at all. */
    boolean whole() {
        var now = ways.get();
        return !now.askedAs().isEmpty()
                && !now.languages().isEmpty()
                && !more.get().templates().isEmpty()
                && !questions().isEmpty();
    }

    /**
     * The plan.
     *
     * @param name as people call it
     * @param questions ids, empty for all that are chosen
     * @param first only the first of these, 0 for all
     */
    PlanFile plan(String name, List<String> questions, int first) {
        var now = ways.get();
        var others = more.get();
        var plan = new PlanFile(
                name,
                base.survey().id(),
                List.of(base.endpoint()),
                new PlanFile.Rows(List.of(), reach.get().by(), others.pairs()),
                new PlanFile.Asks(
                        questions.isEmpty() && !reach.get().topic().isEmpty()
                                ? questions().stream().map(Question::id).toList()
                                : questions,
                        first > 0 || !questions.isEmpty() ? first : reach.get().first(),
                        Optional.of(now.mode()),
                        List.of(AskedAs.values()).stream()
                                .filter(now.askedAs()::contains)
                                .toList(),
                        new PlanFile.Wordings(
                                base.languages().stream()
                                        .map(Language::tag)
                                        .filter(now.languages()::contains)
                                        .toList(),
                                others.templates(),
                                Optional.of(now.orders()),
                                others.mostOrders(),
                                others.wordings(),
                                List.of()),
                        others.drawing(now.mode(), now.draws()),
                        others.offerUnknown()),
                limits.get(),
                prices(),
                others.seed(),
                others.reading(now.mode()),
                free() ? Optional.of(coder.get()) : Optional.empty());
        return base.task().map(task -> task.of(plan, base.survey().id())).orElse(plan);
    }

    private List<Price> prices() {
        var now = ways.get();
        var prices = new ArrayList<Price>();
        if (now.prompt().isPresent() && now.answer().isPresent()) {
            prices.add(new Price(
                    base.endpoint().model(), now.prompt().get(), now.answer().get(), "", ""));
        }
        if (free() && !codesItself()) {
            coderPrice.get().ifPresent(prices::add);
        }
        return prices;
    }
}
