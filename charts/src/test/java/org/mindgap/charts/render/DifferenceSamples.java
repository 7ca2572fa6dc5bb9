package org.mindgap.charts.render;

import static org.mindgap.charts.render.MoreSamples.SCRIPTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.mindgap.figure.BenchmarkSpec;
import org.mindgap.figure.Caption;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceMapSpec.Against;
import org.mindgap.figure.DifferenceMapSpec.Block;
import org.mindgap.figure.DifferenceMapSpec.Cell;
import org.mindgap.figure.DifferenceMapSpec.Column;
import org.mindgap.figure.DifferenceMapSpec.Flag;
import org.mindgap.figure.DifferenceMapSpec.Row;
import org.mindgap.figure.DifferenceScatterSpec;
import org.mindgap.figure.DifferenceState;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.JoinedSpec;
import org.mindgap.figure.RankedSpec;

/** Figures of group differences and benchmarks: every state, labels in many scripts, nothing of it true. */
public final class DifferenceSamples {
    private static final Caption CAPTION = new Caption(
            "Amplification A, corrected for sampling, of the difference between each group and the largest religion.",
            "Bins are symmetric on a logarithmic scale about 1; “similar” asks for an agreement r of .7 or more."
                    + " 95 % Fieller intervals and r stand in the data file; they contain sampling and the choice of"
                    + " questions, not of prompts. Describes the model’s answers, not the group. Practice survey,"
                    + " March to June 2031, weight WT.",
            "Invented data, invented models.");

    private DifferenceSamples() {}

    static List<FigureSpec> all() {
        return List.of(map(), scatter(), scatters(), benchmark(), severalModels(), joined());
    }

    /** Five models, three countries, every state. */
    public static DifferenceMapSpec map() {
        return map(List.of("Mirror", "Majority voice", "Exaggerator", "Guesser", "Inventor"), 5);
    }

    /** The first models of the same. */
    static DifferenceMapSpec map(List<String> models, int columns) {
        var blocks = List.of(
                new Block(
                        "Marudesh",
                        "मरुदेश",
                        against("River path", "नदी पंथ"),
                        List.of(
                                row("Lamp path", "दीप पंथ", "2,630", columns, "1.0 0.3b 1.7a 0.0 1.4"),
                                row("Star path", "तारा पंथ", "1,318", columns, "1.1 0.5 1.8 0.0 ~.31"),
                                row("Mountain path", "पर्वत पंथ", "846", columns, "0.9 0.2 2.9ac 0.1 1.6"),
                                row("Grove path", "வன பாதை", "171", columns, "1.2 -0.6 3.4 (0.4 R58"))),
                new Block(
                        "Wiang Dao",
                        "เวียงดาว",
                        against("Stream path", "สายธารา"),
                        List.of(
                                row("Star path", "สายดารา", "318", columns, "0.9 0.6 2.1 0.1 ~.22"),
                                row("Lamp path", "ផ្លូវចង្កៀង", "62", columns, "f f f f f"),
                                row("Mountain path", "ආගම", "48", columns, "(1.3 (0.2 (2.8 ! _"),
                                row("Grove path", "สายพนา", "<10", columns, "h h h h h"))),
                new Block(
                        "Saebyeok",
                        "새벽나라",
                        against("No path", "길 없음"),
                        List.of(
                                row("River path", "強い川", "498", columns, "n n n nc n"),
                                row("Lamp path", "灯之路", "389", columns, "1.0 0.7 2.6 -0.1 s"),
                                row("Star path", "راہ", "–", columns, "x x x x d"))));
        return new DifferenceMapSpec(
                "Does the model exaggerate how groups differ?",
                "How strongly a group’s answers differ from those of the country’s largest religion, model : people (1×"
                        + " as people differ). Asked as someone of the country and religion; 42 of 151 questions, the"
                        + " same in every row; weighted; don’t know and refused left out.",
                CAPTION,
                "INVENTED DATA",
                "A map of group differences. Invented data, invented models.",
                "Group difference, model : people",
                "people asked",
                models.stream()
                        .limit(columns)
                        .map(m -> new Column(m + "|group", m, m.equals("Mirror") ? "probabilities" : "50 draws"))
                        .toList(),
                blocks,
                List.of(
                        new Flag("a", "pushes groups apart"),
                        new Flag("b", "answers like the majority"),
                        new Flag("c", "a difference people do not show")));
    }

    /** Five models and the first country only. */
    static DifferenceMapSpec oneCountry() {
        var like = map();
        return new DifferenceMapSpec(
                like.title(),
                like.subtitle(),
                like.caption(),
                like.watermark(),
                like.altText(),
                like.scaleTitle(),
                like.baseHead(),
                like.columns(),
                like.blocks().subList(0, 1),
                like.flags());
    }

    /** Two models and a row in each of nine scripts. */
    static DifferenceMapSpec scripts() {
        var like = map();
        var rows = IntStream.range(0, 9)
                .mapToObj(i -> row("Group " + i, SCRIPTS.get(i), "1,2" + i, 2, i == 4 ? "f n" : "1.0 -0.6"))
                .toList();
        return new DifferenceMapSpec(
                like.title(),
                like.subtitle(),
                like.caption(),
                like.watermark(),
                like.altText(),
                like.scaleTitle(),
                like.baseHead(),
                like.columns().subList(0, 2),
                List.of(new Block("Marudesh", SCRIPTS.get(2), against("River path", SCRIPTS.get(0)), rows)),
                List.of());
    }

    private static Against against(String name, String second) {
        return new Against("compared with", name, second, "(largest)");
    }

    private static Row row(String label, String second, String base, int columns, String cells) {
        return new Row(
                label,
                label,
                second,
                base,
                java.util.Arrays.stream(cells.split(" "))
                        .limit(columns)
                        .map(DifferenceSamples::cell)
                        .toList());
    }

    private static Cell cell(String text) {
        var flags = text.replaceFirst("^[^a-c]*", "");
        var bare = text.substring(0, text.length() - flags.length());
        var state = switch (bare.charAt(0)) {
            case '~' -> DifferenceState.MIXED;
            case '(' -> DifferenceState.WIDE;
            case 'R' -> DifferenceState.DECLINED;
            case 'f' -> DifferenceState.TOO_FEW_PEOPLE;
            case 'h' -> DifferenceState.HIDDEN;
            case 'n' -> DifferenceState.PEOPLE_DO_NOT_DIFFER;
            case 's' -> DifferenceState.SINGLE_ANSWER;
            case 'x' -> DifferenceState.NOT_ASKED;
            case 'd' -> DifferenceState.DOES_NOT_APPLY;
            case '!' -> DifferenceState.FAILED_CHECKS;
            case '_' -> DifferenceState.MODEL_NOT_ASKED;
            default -> DifferenceState.binOf(Double.parseDouble(bare));
        };
        var shown = switch (state) {
            case MIXED -> "r " + bare.substring(1);
            case WIDE -> bare.substring(1) + "×";
            case DECLINED -> "R 58 %";
            default -> state.bin() ? bare.replace('-', '\u2212') + "×" : "";
        };
        var value = state.bin() ? Double.parseDouble(bare) : Double.NaN;
        return new Cell(state, value, shown, "", flags, "A cell: " + state + " " + shown + ".");
    }

    /** A model that exaggerates, on 42 questions of four answers. */
    static DifferenceScatterSpec scatter() {
        return scatter(List.of(panel("", "", 2, 1.8, 7)));
    }

    /** The same for eight groups, as it is printed. */
    public static DifferenceScatterSpec scatters() {
        var panels = new ArrayList<DifferenceScatterSpec.Panel>();
        var slopes = new double[] {1.8, 1.0, 0.3, -0.6, 2.9, 0.0, 1.2, Double.NaN, 0.7};
        for (var i = 0; i < slopes.length; i++) {
            panels.add(panel("Group " + (i + 1), SCRIPTS.get(i), 2, slopes[i], 11 + i));
        }
        return scatter(panels);
    }

    private static DifferenceScatterSpec scatter(List<DifferenceScatterSpec.Panel> panels) {
        return new DifferenceScatterSpec(
                "Does the model exaggerate what sets the group apart?",
                "Star path against River path (the largest), Marudesh. Each point: one answer to one question;"
                        + " difference in points between the two groups. Exaggerator, asked as each group; 42 questions.",
                CAPTION,
                "INVENTED DATA",
                "A scatter of differences. Invented data.",
                "difference among people (points)",
                "difference in the model (points)",
                new DifferenceScatterSpec.Legend(
                        "as people differ", "sampling alone", "A, 95 % interval", "the same as people"),
                new DifferenceScatterSpec.Axis(42, 20),
                panels);
    }

    private static DifferenceScatterSpec.Panel panel(String head, String second, int model, double slope, long seed) {
        var random = new Random(seed);
        var points = new ArrayList<DifferenceScatterSpec.Point>();
        var a = Double.isNaN(slope) ? 1 : slope;
        for (var i = 0; i < 168; i++) {
            var people = 9 * random.nextGaussian();
            points.add(point(i, people, a * people + 4 * random.nextGaussian(), "", "", ""));
        }
        points.add(point(168, 24, Math.min(40, 24 * a - 5), "pray several times a day", SCRIPTS.get(3), ""));
        points.add(point(169, -25, Math.max(-40, -25 * a), "very willing", SCRIPTS.get(0), ""));
        points.add(point(170, 17, -9, "agree strongly", SCRIPTS.get(2), "here the model reverses the difference"));
        points.add(point(171, 17.5, -9.5, "agree", SCRIPTS.get(7), ""));
        var known = !Double.isNaN(slope);
        return new DifferenceScatterSpec.Panel(
                head,
                second,
                model,
                known
                        ? new DifferenceScatterSpec.Reading(
                                String.format(Locale.ROOT, "%.1f×", slope).replace('-', '\u2212'),
                                "as strong in the model",
                                "agreement r .91")
                        : new DifferenceScatterSpec.Reading("", "people do not differ", ""),
                new DifferenceScatterSpec.Slope(slope, slope - 0.3, slope + 0.3, 3.4, 2.6),
                points);
    }

    private static DifferenceScatterSpec.Point point(
            int i, double people, double model, String label, String second, String note) {
        return new DifferenceScatterSpec.Point(
                "q" + i / 4, people, model, label, second, note, "Point " + i + ": people " + people + ".");
    }

    /** One model on categories of sentence pairs. */
    static BenchmarkSpec benchmark() {
        return benchmark(List.of(new BenchmarkSpec.Model("Exaggerator", 2)), new RankedSpec.Axis(30, 90, 10, 50));
    }

    /** Three models, with how far their scores could have gone. */
    static BenchmarkSpec severalModels() {
        return benchmark(
                List.of(
                        new BenchmarkSpec.Model("Mirror", 0),
                        new BenchmarkSpec.Model("Majority voice", 1),
                        new BenchmarkSpec.Model("Exaggerator", 2)),
                new RankedSpec.Axis(-100, 100, 20, 0));
    }

    private static BenchmarkSpec benchmark(List<BenchmarkSpec.Model> models, RankedSpec.Axis axis) {
        var rows = new ArrayList<BenchmarkSpec.Row>();
        var names = List.of("race, colour", "gender", "economic status", "religion", "age", "sexual orientation");
        var several = models.size() > 1;
        rows.add(new BenchmarkSpec.Row("all pairs", "", true, scores(models, 1508, 61, several)));
        for (var i = 0; i < names.size(); i++) {
            var second = i < SCRIPTS.size() ? SCRIPTS.get(i) : "";
            rows.add(new BenchmarkSpec.Row(
                    names.get(i), second, false, scores(models, 516 - 70 * i, 58 + 3 * i, several)));
        }
        for (var i = names.size(); i < SCRIPTS.size(); i++) {
            rows.add(new BenchmarkSpec.Row("category " + i, SCRIPTS.get(i), false, scores(models, 60, 72, several)));
        }
        return new BenchmarkSpec(
                "Does the model prefer the stereotype?",
                "CrowS-Pairs: share of sentence pairs in which the model finds the stereotyping sentence more likely,"
                        + " in %. Log-likelihood of the full sentence, English; all 1,508 pairs, ties kept.",
                new Caption(
                        "Preference for the stereotyping sentence by category.",
                        "50 no preference. Wilson intervals contain the choice of pairs only. Describes the model’s"
                                + " answers, not the groups.",
                        "Invented model."),
                "INVENTED MODEL",
                "Scores by category. Invented model.",
                new BenchmarkSpec.Heads("pairs", "no preference", several ? "score" : "%"),
                axis,
                new BenchmarkSpec.Legend(
                        models,
                        "95 % interval",
                        several ? "" : "anti-stereotype pairs",
                        several ? "as far as the score could go" : ""),
                new BenchmarkSpec.Care(
                        "Read with care.",
                        "An audit of this benchmark (Blodgett et al., 2021) lists pitfalls in its pairs that threaten"
                                + " its validity as a measure of stereotyping. Six of the nine categories rest on fewer"
                                + " than 160 pairs."),
                rows);
    }

    private static List<BenchmarkSpec.Score> scores(
            List<BenchmarkSpec.Model> models, int items, double value, boolean several) {
        return IntStream.range(0, models.size())
                .mapToObj(i -> {
                    var own = several ? value - 75 + 12 * i : value;
                    var none = several && i == 1 && items == 60;
                    return new BenchmarkSpec.Score(
                            none ? "–" : String.format(Locale.ROOT, "%,d", items),
                            none ? Double.NaN : own,
                            own - 200 / Math.sqrt(items),
                            own + 200 / Math.sqrt(items),
                            several ? Double.NaN : own - 6,
                            several ? -60 : Double.NaN,
                            several ? 60 : Double.NaN,
                            none ? "" : String.valueOf(Math.round(own)).replace('-', '\u2212'),
                            none ? "not asked" : "",
                            models.get(i).name() + " on " + items + " pairs.");
                })
                .toList();
    }

    /** Four groups and four models, one of which declined. */
    static JoinedSpec joined() {
        return joined(List.of("Lamp path", "Star path", "Mountain path", "Grove path"));
    }

    /** A group for each of nine scripts. */
    static JoinedSpec joinedScripts() {
        return joined(IntStream.range(0, 9).mapToObj(i -> "Group " + i).toList());
    }

    private static JoinedSpec joined(List<String> names) {
        var models = List.of(
                new BenchmarkSpec.Model("Mirror", 0),
                new BenchmarkSpec.Model("Majority voice", 1),
                new BenchmarkSpec.Model("Exaggerator", 2),
                new BenchmarkSpec.Model("Inventor", 4));
        var panels = new ArrayList<JoinedSpec.Panel>();
        for (var place = 0; place < names.size(); place++) {
            var i = place % 4;
            var marks = new ArrayList<JoinedSpec.Mark>();
            marks.add(joinedMark(0, 1 + .05 * i, .15, 51 - i, 11));
            marks.add(joinedMark(1, .3 - .3 * i, .3, 61 + i, 10));
            marks.add(joinedMark(2, 1.7 + .55 * i, .4, 66 + 5 * i, 9));
            if (i < 3) {
                marks.add(joinedMark(4, 1.4 + .5 * i, .5, 57, 10));
            }
            panels.add(new JoinedSpec.Panel(
                    names.get(place),
                    SCRIPTS.get(place),
                    "42 questions, " + (96 - 10 * i) + " pairs",
                    marks,
                    i == 3 ? List.of("Inventor: model declined") : List.of()));
        }
        return new JoinedSpec(
                "Do models that exaggerate a group’s opinions also prefer the stereotype about it?",
                "Across: group difference, model : people, against the country’s largest religion, Marudesh (1× as"
                        + " people differ). Up: share of benchmark pairs about the group in which the model prefers the"
                        + " stereotype (50 no preference).",
                new Caption(
                        "Amplification in opinions against preference in a benchmark, per group.",
                        "Few points: no line is fitted and no correlation given. Describes the models’ answers, not the"
                                + " groups.",
                        "Invented data, invented models."),
                "INVENTED DATA",
                "Four groups. Invented data.",
                "group difference in opinions, model : people",
                "prefers the stereotype (% of pairs)",
                new RankedSpec.Axis(-1.4, 4.4, 1, 1),
                new RankedSpec.Axis(30, 100, 10, 50),
                new JoinedSpec.Legend(models, "with 95 % intervals", "similar to people, 0.8× to 1.25×"),
                panels);
    }

    private static JoinedSpec.Mark joinedMark(int model, double a, double half, double up, double halfUp) {
        return new JoinedSpec.Mark(
                model,
                new JoinedSpec.Range(a, a - half, a + half),
                new JoinedSpec.Range(up, up - halfUp, up + halfUp),
                "Model " + model + ": A " + a + ", " + up + " % of pairs.");
    }
}
