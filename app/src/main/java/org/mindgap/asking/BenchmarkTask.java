package org.mindgap.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.prompt.Orders;
import org.mindgap.elicit.prompt.Template;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.formats.plan.PlanFile;
import org.mindgap.run.RunPlan;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.ItemQuestions;
import org.mindgap.stereotype.benchmark.JudgeQuestions;
import org.mindgap.stereotype.benchmark.PromptFormat;
import org.mindgap.survey.Survey;

/**
 * What of a benchmark is asked: a plan for a survey becomes one for its items, with the same endpoints, limits and prices.
 *
 * @param set whose items
 * @param way what is done with them
 * @param format the authors' words, where the items are asked in them, of {@link Way#OPTIONS} alone
 * @param judged the texts that are judged, of {@link Way#JUDGEMENTS} alone
 */
public record BenchmarkTask(BenchmarkSet set, Way way, Optional<PromptFormat> format, Optional<Judged> judged) {
    /** Each sentence behind a line break, in the language it is in, once. */
    private static final PlanFile.Wordings PLAIN =
            new PlanFile.Wordings(List.of(""), List.of(Template.PLAIN.id()), Optional.of(Orders.FORWARD), 1);

    /** The question alone, once. */
    private static final PlanFile.Wordings ALONE =
            new PlanFile.Wordings(List.of(""), List.of(Template.QUESTION.id()), Optional.of(Orders.FORWARD), 1);

    /** What is done with the items. */
    public enum Way {
        /** They are asked with their options; pairs which sentence is likelier. */
        OPTIONS,
        /** Nothing is asked: how likely each sentence of a pair is. */
        SENTENCES,
        /** They are answered in words, which somebody judges later. */
        WORDS,
        /** Texts that models wrote are rated. */
        JUDGEMENTS
    }

    /**
     * Texts of one model that are rated.
     *
     * @param repeat 1, or how often the same judge is asked the same
     */
    public record Judged(JudgeQuestions.Texts texts, int repeat) {}

    /** The items as they are asked usually: with options, or in words where answers are judged. */
    public static BenchmarkTask items(BenchmarkSet set) {
        return new BenchmarkTask(
                set, set.form() == Form.JUDGED ? Way.WORDS : Way.OPTIONS, Optional.empty(), Optional.empty());
    }

    /** The items in the words of their authors. */
    public static BenchmarkTask items(BenchmarkSet set, PromptFormat format) {
        return new BenchmarkTask(set, Way.OPTIONS, Optional.of(format), Optional.empty());
    }

    /** The sentences of pairs, scored. */
    public static BenchmarkTask sentences(BenchmarkSet set) {
        return new BenchmarkTask(set, Way.SENTENCES, Optional.empty(), Optional.empty());
    }

    /** A judge rates what a model wrote. */
    public static BenchmarkTask judge(JudgeQuestions.Texts texts, int repeat) {
        return new BenchmarkTask(texts.set(), Way.JUDGEMENTS, Optional.empty(), Optional.of(new Judged(texts, repeat)));
    }

    /** Id of the items as a survey. */
    public String survey() {
        return switch (way) {
            case SENTENCES -> ItemQuestions.sentencesId(set.id());
            case JUDGEMENTS ->
                judged.orElseThrow().texts().id(judged.orElseThrow().repeat());
            default -> format.map(f -> ItemQuestions.id(set.id(), f)).orElseGet(() -> ItemQuestions.id(set.id()));
        };
    }

    /** The items as a survey. */
    public Survey survey(List<BenchmarkItem> items) {
        return switch (way) {
            case SENTENCES -> ItemQuestions.sentences(set, items);
            case JUDGEMENTS ->
                judged.orElseThrow().texts().survey(items, judged.orElseThrow().repeat());
            default ->
                format.map(f -> ItemQuestions.survey(set, items, f)).orElseGet(() -> ItemQuestions.survey(set, items));
        };
    }

    /** The orders of options where a plan says none: every turn, pairs both ways round. */
    public Orders orders() {
        return switch (way) {
            case OPTIONS -> set.form() == Form.PAIRS ? Orders.FORWARD_REVERSED : Orders.CYCLIC;
            default -> Orders.FORWARD;
        };
    }

    /** The ways of answering that can serve it; of several a plan chooses. */
    public List<Mode> modes() {
        return switch (way) {
            case OPTIONS ->
                format.isPresent()
                        ? List.of(Mode.LABEL, Mode.SAMPLED)
                        : List.of(Mode.LABEL, Mode.OPTION_TEXT, Mode.SAMPLED, Mode.REASONED);
            case SENTENCES -> List.of(Mode.OPTION_TEXT);
            case WORDS -> List.of(Mode.OPEN);
            case JUDGEMENTS -> List.of(Mode.SAMPLED);
        };
    }

    /**
     * The plan with these items for its survey and nobody as persona.
     *
     * @param items id of the survey that holds them
     */
    public PlanFile of(PlanFile file, String items) {
        var asks = file.asks();
        var fixed = way != Way.OPTIONS;
        return new PlanFile(
                way == Way.JUDGEMENTS ? file.name() + " (judge)" : file.name(),
                items,
                file.endpoints(),
                new PlanFile.Rows(List.of(), List.of()),
                new PlanFile.Asks(
                        way == Way.JUDGEMENTS ? List.of() : asks.questions(),
                        asks.first(),
                        fixed ? Optional.of(modes().get(0)) : asks.mode(),
                        List.of(AskedAs.NO_ONE),
                        wordings(asks.wordings()),
                        drawing(asks.drawing()),
                        false),
                file.limits(),
                file.prices(),
                // a reply that is there is not asked for again, and a repeat is another one
                file.seed() + judged.map(j -> j.repeat() - 1).orElse(0),
                way == Way.SENTENCES ? ReadingRules.STANDARD : file.reading(),
                Optional.empty());
    }

    private RunPlan.Drawing drawing(RunPlan.Drawing said) {
        return switch (way) {
            case WORDS ->
                new RunPlan.Drawing(1, said.temperature(), said.topP(), RunPlan.Drawing.usualTokens(Mode.OPEN));
            case JUDGEMENTS -> new RunPlan.Drawing(1, said.temperature(), said.topP(), said.maxTokens());
            default -> said;
        };
    }

    /** The words around Korean items are Korean; else as the plan says. */
    private List<String> languages(PlanFile.Wordings said) {
        return set.kind() == BenchmarkKind.KOBBQ && said.languages().equals(List.of(""))
                ? List.of("ko")
                : said.languages();
    }

    private PlanFile.Wordings wordings(PlanFile.Wordings said) {
        return switch (way) {
            case SENTENCES -> PLAIN;
            case WORDS, JUDGEMENTS -> ALONE;
            case OPTIONS ->
                new PlanFile.Wordings(
                        format.map(f -> List.of(f.template().language())).orElseGet(() -> languages(said)),
                        format.map(f -> List.of(f.id())).orElse(said.templates()),
                        said.orders().or(() -> Optional.of(orders())),
                        said.mostOrders(),
                        Map.of(),
                        format.map(f -> List.of(f.template())).orElse(said.own()));
        };
    }
}
