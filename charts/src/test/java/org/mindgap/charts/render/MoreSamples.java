package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.figure.Caption;
import org.mindgap.figure.CurveSpec;
import org.mindgap.figure.CurveSpec.Claim;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.MultiplesSpec;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.OverlaySpec.Bar;
import org.mindgap.figure.RankedSpec;

/** Figures of the kinds that stand beside heatmap and overlay, with labels in ten scripts. */
final class MoreSamples {
    static final List<String> SCRIPTS = List.of(
            "ศาสนาสำคัญแค่ไหน",
            "សាសនាសំខាន់ប៉ុណ្ណា",
            "மதம் முக்கியமா",
            "धर्म का महत्व",
            "ආගම වැදගත්ද",
            "مذہب کتنا اہم ہے",
            "종교는 중요한가",
            "宗教は大切か",
            "宗教重要吗",
            "นับถือเพื่อนบ้าน");
    private static final Caption CAPTION = new Caption(
            "What is shown.", "Practice survey, March to June 2031; exaggerator-1, 4 May 2032.", "Invented data.");

    private MoreSamples() {}

    static List<FigureSpec> all() {
        return List.of(ranked(), multiples(), dumbbells(), curve());
    }

    /** A gap under 60 choices, settings named in nine scripts. */
    static CurveSpec curve() {
        var settings = new ArrayList<CurveSpec.Setting>();
        for (var i = 0; i < 9; i++) {
            settings.add(new CurveSpec.Setting(i < 4 ? "wording" : "option order", SCRIPTS.get(i)));
        }
        settings.add(new CurveSpec.Setting("metric", "Distance in steps (Wasserstein, normalised)"));
        var dots = new ArrayList<CurveSpec.Dot>();
        for (var i = 0; i < 60; i++) {
            var value = 8 + 0.4 * i;
            var claim = i % 3 == 0 ? Claim.NOT_ASKED : value > 20 ? Claim.HOLDS : Claim.DOES_NOT;
            dots.add(new CurveSpec.Dot(value, claim, i == 40, List.of(i % 4, 4 + i % 5)));
        }
        return new CurveSpec(
                "Does it hold?",
                "Star path, Marudesh; Exaggerator. The gap under each of 60 choices, the smallest first.",
                CAPTION,
                "INVENTED DATA",
                "Sixty choices. Invented data.",
                "gap on a scale from 0, the same, to 100",
                new CurveSpec.Legend(
                        "above 20 points",
                        "not above 20 points",
                        "as in the heatmap",
                        "20 points",
                        "not in points: not asked"),
                new RankedSpec.Axis(0, 40, 10, 20),
                settings,
                dots);
    }

    static RankedSpec ranked() {
        var rows = new ArrayList<RankedSpec.Row>();
        for (var i = 0; i < SCRIPTS.size(); i++) {
            var value = 40 - 4.0 * i;
            var few = i == 4;
            rows.add(new RankedSpec.Row(
                    "How important is it, question " + (i + 1) + "?",
                    SCRIPTS.get(i),
                    few ? "118" : "1,29" + i,
                    value,
                    value - (few ? 18 : 3),
                    value + (few ? 22 : 3),
                    few ? 10 : 3,
                    i == 0 ? Double.NaN : 30 - i,
                    few ? "few people" : "",
                    "very important",
                    "+" + (41 - 4 * i),
                    "Gap " + value + " points."));
        }
        rows.add(new RankedSpec.Row(
                "Not to be answered",
                "",
                "<10",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "Too few people in effect, hidden: effective n under 10.",
                "",
                "",
                "Hidden."));
        return new RankedSpec(
                "On which questions does the model stand furthest from the people?",
                "Star path, Marudesh; 11 of 42 questions shown. Gap in percentage points; weighted.",
                CAPTION,
                "INVENTED DATA",
                "Eleven questions, ranked. Invented data.",
                new RankedSpec.Heads(
                        "question", "people", "gap in points, 95 % interval", "most different answer, points"),
                new RankedSpec.Legend(
                        "Exaggerator, 95 % interval",
                        "what sampling alone would cause, 95 times in 100", "random guess"),
                2,
                new RankedSpec.Axis(0, 60, 10, 0),
                rows);
    }

    static MultiplesSpec multiples() {
        var panels = new ArrayList<MultiplesSpec.Panel>();
        var ways = List.of("no one in particular", "someone from the country", "someone of the country and religion");
        for (var i = 0; i < ways.size(); i++) {
            panels.add(new MultiplesSpec.Panel(
                    ways.get(i),
                    (24 - 6 * i) + " points",
                    "“half and half” " + (31 - 7 * i) + " points more often",
                    false,
                    List.of(
                            bar("Completely", SCRIPTS.get(0), .11, .07, .15, .02 + .1 * i, .01, .05 + .2 * i),
                            bar("Mostly", SCRIPTS.get(1), .33, .27, .39, .21, .12, .3),
                            bar("Half and half", SCRIPTS.get(2), .27, .21, .33, .58 - .2 * i, .1, .7),
                            bar("Not at all", SCRIPTS.get(4), .09, .05, .13, .04, .01, .09)),
                    List.of(
                            bar("Don’t know", SCRIPTS.get(6), .05, .03, .07, .06, .06, .06),
                            new Bar(
                                    "Not found on options",
                                    SCRIPTS.get(7),
                                    Double.NaN,
                                    Double.NaN,
                                    Double.NaN,
                                    .04,
                                    Double.NaN,
                                    Double.NaN,
                                    true))));
        }
        return new MultiplesSpec(
                "Do you think most people can be trusted?",
                SCRIPTS.get(9),
                "Star path, Wiang Dao: base 318, effective 204; weighted.",
                CAPTION,
                "INVENTED DATA",
                "One question asked in three ways. Invented data.",
                "asked as",
                "people, 95 % interval (the same in all)",
                "model, range over orders and wordings",
                "not found on the options",
                2,
                "Outside the gap: share of all answers",
                panels);
    }

    static OverlaySpec dumbbells() {
        var options = new ArrayList<Bar>();
        for (var i = 0; i < SCRIPTS.size(); i++) {
            var people = .02 + .02 * i;
            var model = i == 9 ? .4 : .1;
            options.add(bar(
                    "answer " + (i + 1),
                    SCRIPTS.get(i),
                    people,
                    people - .01,
                    people + .01,
                    model,
                    model - .05,
                    model + .1));
        }
        var like = Samples.overlay();
        return new OverlaySpec(
                "Which of these should children above all learn at home?",
                SCRIPTS.get(6),
                like.subtitle(),
                "23 points:",
                "the model says “obedience” 24 points more often",
                CAPTION,
                "INVENTED DATA",
                "Dots of people and a model for ten answers. Invented data.",
                like.peopleLegend(),
                like.modelLegend(),
                2,
                false,
                options,
                like.apartTitle(),
                like.apart());
    }

    private static Bar bar(String label, String second, double... v) {
        return new Bar(label, second, v[0], v[1], v[2], v[3], v[4], v[5], false);
    }
}
