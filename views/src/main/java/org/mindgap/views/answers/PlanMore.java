package org.mindgap.views.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.run.Pairs;
import org.mindgap.run.RunPlan;

/**
 * What few change of a plan: other wordings, pairs of persona and language, how replies are read and drawn.
 *
 * @param templates ids of the words around the question; several are paraphrases
 * @param wordings other wordings of questions, by question and name of the wording
 * @param pairs which personas are asked in which language
 * @param reading how replies are read
 * @param offerUnknown whether don't know is among the options shown
 * @param drawing how answers in words are drawn
 * @param mostOrders most orders, where all are asked
 * @param seed of orders and draws
 */
record PlanMore(
        List<String> templates,
        Map<String, Map<String, String>> wordings,
        Pairs pairs,
        ReadingRules reading,
        boolean offerUnknown,
        Sampling drawing,
        int mostOrders,
        long seed) {
    static final String STANDARD = "standard";

    static final PlanMore USUAL = new PlanMore(
            List.of(STANDARD), Map.of(), Pairs.ALL, ReadingRules.STANDARD, false, new Sampling(1, 1, 0), 24, 1);

    /** @param tokens most of an answer, 0 for as many as the way of answering needs */
    record Sampling(double temperature, double topP, int tokens) {}

    PlanMore {
        templates = List.copyOf(templates);
        var copy = new LinkedHashMap<String, Map<String, String>>();
        wordings.forEach((question, said) -> {
            if (!said.isEmpty()) {
                copy.put(question, Map.copyOf(said));
            }
        });
        wordings = java.util.Collections.unmodifiableMap(copy);
    }

    PlanMore templates(List<String> ids) {
        return new PlanMore(ids, wordings, pairs, reading, offerUnknown, drawing, mostOrders, seed);
    }

    PlanMore wordings(Map<String, Map<String, String>> said) {
        return new PlanMore(templates, said, pairs, reading, offerUnknown, drawing, mostOrders, seed);
    }

    PlanMore pairs(Pairs other) {
        return new PlanMore(templates, wordings, other, reading, offerUnknown, drawing, mostOrders, seed);
    }

    PlanMore reading(ReadingRules other) {
        return new PlanMore(templates, wordings, pairs, other, offerUnknown, drawing, mostOrders, seed);
    }

    PlanMore offering(boolean unknown) {
        return new PlanMore(templates, wordings, pairs, reading, unknown, drawing, mostOrders, seed);
    }

    PlanMore drawing(Sampling other) {
        return new PlanMore(templates, wordings, pairs, reading, offerUnknown, other, mostOrders, seed);
    }

    PlanMore orders(int most) {
        return new PlanMore(templates, wordings, pairs, reading, offerUnknown, drawing, most, seed);
    }

    PlanMore seeded(long other) {
        return new PlanMore(templates, wordings, pairs, reading, offerUnknown, drawing, mostOrders, other);
    }

    /** As far as it concerns a way of answering: what is not read is not read otherwise. */
    ReadingRules reading(Mode mode) {
        if (mode.reading() != Reading.PROBABILITIES) {
            return ReadingRules.STANDARD;
        }
        return mode == Mode.OPTION_TEXT
                ? new ReadingRules(reading.missing(), ReadingRules.STANDARD.spellings(), reading.form())
                : new ReadingRules(reading.missing(), reading.spellings(), TextForm.SUM);
    }

    RunPlan.Drawing drawing(Mode mode, int draws) {
        return new RunPlan.Drawing(
                draws,
                drawing.temperature(),
                drawing.topP(),
                drawing.tokens() > 0 ? drawing.tokens() : RunPlan.Drawing.usualTokens(mode));
    }
}
