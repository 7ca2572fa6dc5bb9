package org.mindgap.charts.render;

import static org.mindgap.gap.CellState.DECLINED;
import static org.mindgap.gap.CellState.DOES_NOT_APPLY;
import static org.mindgap.gap.CellState.FAILED_CHECKS;
import static org.mindgap.gap.CellState.FEW_PEOPLE;
import static org.mindgap.gap.CellState.HIDDEN;
import static org.mindgap.gap.CellState.MODEL_NOT_ASKED;
import static org.mindgap.gap.CellState.NOT_ABOVE_SAMPLING;
import static org.mindgap.gap.CellState.NOT_ASKED;
import static org.mindgap.gap.CellState.SINGLE_ANSWER;
import static org.mindgap.gap.CellState.UNDEFINED;
import static org.mindgap.gap.CellState.VALUE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mindgap.figure.Caption;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.HeatmapSpec.Block;
import org.mindgap.figure.HeatmapSpec.Bracket;
import org.mindgap.figure.HeatmapSpec.Cell;
import org.mindgap.figure.HeatmapSpec.Column;
import org.mindgap.figure.HeatmapSpec.ColumnGroup;
import org.mindgap.figure.HeatmapSpec.Row;
import org.mindgap.figure.HeatmapSpec.Scale;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.OverlaySpec.Bar;

/** Figures of places and faiths that do not exist, with every state of a cell and labels in many scripts. */
public final class Samples {
    public static final List<Double> STEPS = List.of(0.0, 5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 100.0);

    public static final Scale SCALE = new Scale(
            "Gap in points", STEPS, Optional.empty(), Optional.of(new Bracket(27, 34, "random guess here, 27 to 34")));

    private static final Caption CAPTION = new Caption(
            "Gap between models and people, by country and religion.",
            "Each cell is the average over 42 questions, corrected for the size of the sample, so that rows of unequal"
                    + " n may be compared (gap.points). Asked as: no one in particular; someone from the country; someone"
                    + " of the country and religion. Probabilities (Mirror) and 50 draws per question (the others) are"
                    + " read in different ways. 95 % intervals are in the data file: they contain sampling and the choice"
                    + " of questions, not the choice of models or prompts. Practice survey, 1 March to 30 June 2031,"
                    + " 17,056 people asked, weight WT. Data file SHA-256 4f1c 09ae … 77b2.",
            "Invented data, invented models.");
    private static final String SUBTITLE =
            "Gap in percentage points between the models’ answers and the survey’s: 0 the same, about 30 guessing. 42"
                    + " of 151 questions, the same in every row; weighted; don’t know and refused left out; choice by"
                    + " letter, option orders forward and reversed, averaged. No filter.";

    private Samples() {}

    /** Three models asked in three ways and three yardsticks; every state. */
    public static HeatmapSpec wide() {
        var blocks = List.of(
                new Block(List.of(
                        row("Marudesh, everyone", "मरुदेश", true, "12,408", "7 6 - 14 8 - 24 19 - 0 - 29"),
                        row("River path", "नदी पंथ", false, "7,214", "7 5 ~ 12 5 3 23 19 22 0 3 29"),
                        row("Lamp path", "दीप पंथ", false, "2,630", "9 8 3 19 16 15 25 24 33 1 9 31"),
                        row("Star path", "तारा पंथ", false, "1,318", "12 9 ~ 22 21 19 R71 22 36 1 12 33"),
                        row("Mountain path", "पर्वत पंथ", false, "846", "_ 10 4 26 24 23 27 24 43 2 14 32"),
                        row("Grove path", "वन पंथ", false, "171", "17 14 6 31 28 27 R58 28 47 4 17 34"))),
                new Block(List.of(
                        row("Wiang Dao, everyone", "เวียงดาว", true, "2,544", "9 6 - 13 6 - 25 18 - 1 - 31"),
                        row("Stream path", "สายธารา", false, "2,011", "9 6 ~ 12 4 ~ 25 _ 24 1 2 30"),
                        row("Star path", "สายดารา", false, "318", "14 12 4 21 20 18 27 25 ! 3 13 33"),
                        row("Lamp path", "สายประทีป", false, "62", "(15 (13 (6 (23 (22 (21 (29 (27 (41 (8 (15 (34"),
                        row("Grove path", "สายพนา", false, "<10", "h h h h h h h h h h h h"))),
                new Block(List.of(
                        row(
                                "Saebyeok, everyone",
                                "새벽나라",
                                true,
                                "2,104",
                                "8 7 - 1 11 - 26 20 - 1 - 27".replace("- 1 11", "- s 11")),
                        row("No path", "길 없음", false, "1,102", "7 7 ~ s 8 7 24 21 27 1 5 28"),
                        row("River path", "강길", false, "498", "11 9 3 s 19 18 28 24 35 2 9 30"),
                        row("Lamp path", "등불길", false, "389", "12 10 4 s 21 22 27 26 40 2 10 31"),
                        row("Star path", "별길", false, "–", "x x x x x x x x x x x x"))));
        return new HeatmapSpec(
                "Where models and people disagree, by country and religion",
                SUBTITLE,
                CAPTION,
                "INVENTED DATA",
                "Heatmap of gaps in points for sixteen groups of people and three models. Invented data.",
                SCALE,
                "people asked",
                "",
                List.of(
                        model("Mirror", "probabilities"),
                        model("Majority voice", "50 draws"),
                        model("Exaggerator", "50 draws"),
                        yardsticks()),
                blocks);
    }

    /** Two models asked in three ways and three yardsticks, labels of two countries in their own scripts only. */
    public static HeatmapSpec narrow() {
        var wide = wide();
        var labels = List.of(
                "เวียงดาว ทุกคน", "สายธารา", "สายดารา", "สายประทีป", "สายพนา", "새벽나라 전체", "길 없음", "강길", "등불길", "별길");
        var blocks = new ArrayList<Block>();
        var next = 0;
        for (var block = 0; block < wide.blocks().size(); block++) {
            var rows = new ArrayList<Row>();
            for (var row : wide.blocks().get(block).rows()) {
                var cells = new ArrayList<>(row.cells());
                cells.subList(3, 6).clear();
                var label = block == 0 ? row.label() : labels.get(next++);
                rows.add(new Row(row.key(), label, "", row.everyone(), row.base(), "", cells));
            }
            blocks.add(new Block(rows));
        }
        return new HeatmapSpec(
                "Where models and people disagree",
                SUBTITLE,
                CAPTION,
                "INVENTED DATA",
                wide.altText(),
                SCALE,
                "people asked",
                "",
                List.of(model("Mirror", "probabilities"), model("Exaggerator", "50 draws"), yardsticks()),
                blocks);
    }

    /** One row for each script, with a question count and a cell that needs ordered answers. */
    public static HeatmapSpec scripts() {
        var rows = new ArrayList<Row>();
        rows.add(row("Everyone", "", true, "8,000", "12 24 33", "42"));
        var names = List.of("Thai", "Khmer", "Tamil", "Hindi", "Sinhala", "Urdu", "Korean", "Japanese", "Chinese");
        for (var i = 0; i < names.size(); i++) {
            rows.add(row(
                    names.get(i),
                    SCRIPTS.get(i),
                    false,
                    "1,000",
                    i == 0 ? "n 8 31" : i + " " + 4 * i + " " + 6 * i,
                    "40"));
        }
        return new HeatmapSpec(
                "Scripts",
                "Gap in points. " + String.join(" ", SCRIPTS),
                CAPTION,
                "INVENTED DATA",
                "Heatmap with labels in nine scripts. Invented data.",
                SCALE,
                "people asked",
                "questions",
                List.of(new ColumnGroup(
                        "Mirror",
                        "probabilities",
                        false,
                        List.of(
                                new Column("m|a", "no one"),
                                new Column("m|b", "country"),
                                new Column("m|c", "religion")))),
                List.of(new Block(rows)));
    }

    /** "Path of the river" and the like in Thai, Khmer, Tamil, Hindi, Sinhala, Urdu, Korean, Japanese and Chinese. */
    public static final List<String> SCRIPTS = List.of(
            "สายธารแห่งแม่น้ำ",
            "ផ្លូវទន្លេ",
            "ஆற்றின் வழி",
            "नदी का मार्ग",
            "ගඟේ මාවත",
            "دریا کا راستہ",
            "강의 길",
            "川の道",
            "河流之路");

    /** As many rows, columns and long labels as asked for; one model, one block. */
    public static HeatmapSpec plain(int rows, int columns, String label) {
        var list = new ArrayList<Row>();
        for (var r = 0; r < rows; r++) {
            var values = new ArrayList<String>();
            for (var c = 0; c < columns; c++) {
                values.add(String.valueOf((7 * r + 11 * c) % 60));
            }
            list.add(row(label + " " + (r + 1), "", r == 0, "1,000", String.join(" ", values)));
        }
        var heads = new ArrayList<Column>();
        for (var c = 0; c < columns; c++) {
            heads.add(new Column("m|" + c, "way " + (c + 1)));
        }
        return new HeatmapSpec(
                "Gaps",
                "Gap in points.",
                CAPTION,
                "",
                "Heatmap.",
                SCALE,
                "people asked",
                "",
                List.of(new ColumnGroup("Mirror", "probabilities", false, heads)),
                List.of(new Block(list)));
    }

    /** Four models asked in one way each, and two yardsticks: the shape of the example study. */
    public static HeatmapSpec oneWay() {
        var groups = new ArrayList<ColumnGroup>();
        for (var name : List.of("Mirror", "Guesser", "Majority voice", "Exaggerator")) {
            groups.add(new ColumnGroup(name, "stated percentages", false, List.of(new Column(name, "no one"))));
        }
        groups.add(new ColumnGroup(
                "Yardsticks", "", true, List.of(new Column("n", "national result"), new Column("u", "random guess"))));
        return new HeatmapSpec(
                "Where models and people disagree",
                SUBTITLE,
                CAPTION,
                "INVENTED MODELS",
                "Heatmap. Invented models.",
                SCALE,
                "people asked",
                "questions",
                groups,
                List.of(new Block(List.of(
                        row("Marudesh, everyone", "", true, "12,408", "0 31 12 18 - 29", "12"),
                        row("River path", "", false, "7,214", "~ 31 11 21 4 30", "12"),
                        row("Path of the seven lamps", "", false, "2,630", "~ 33 19 27 9 31", "11")))));
    }

    /** Five answers in two languages and three apart. */
    public static OverlaySpec overlay() {
        return overlay("INVENTED DATA", false, 2);
    }

    public static OverlaySpec overlay(String watermark, boolean single, int model) {
        var options = List.of(
                bar("Very important", "बहुत महत्वपूर्ण", .38, .36, .40, .65, .52, .77),
                bar("Rather important", "काफ़ी महत्वपूर्ण", .29, .27, .31, .17, .11, .26),
                bar("Neither", "न ज़्यादा, न कम", .16, .145, .175, .08, .04, .12),
                bar("Not very important", "बहुत महत्वपूर्ण नहीं", .11, .095, .125, .06, .03, .09),
                bar("Not at all important", "बिल्कुल नहीं", .06, .05, .07, .04, .01, .06));
        var apart = List.of(
                bar("Don’t know", "पता नहीं", .03, .024, .036, .01, 0, .02),
                bar("Refused", "जवाब नहीं दिया", .01, .006, .014, Double.NaN, Double.NaN, Double.NaN),
                new Bar(
                        "Not found on options",
                        "विकल्पों में नहीं मिला",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        .06,
                        .02,
                        .11,
                        true));
        return new OverlaySpec(
                "How important is religion in your life?",
                "आपके जीवन में धर्म कितना महत्वपूर्ण है?",
                "River path, Marudesh: base 7,214, effective 3,390; weighted. Exaggerator, asked as someone of the"
                        + " country and religion, in Hindi; choice by letter, probabilities, 2 option orders and 3"
                        + " wordings, averaged.",
                "22 points:",
                "the model says “very important” 27 points more often",
                new Caption(
                        "Answers of people and of the model to one question.",
                        "Options in the order of the questionnaire; the gap (gap.points) is taken over the five answers"
                                + " above the line, whose shares add up to 100 %. People: 95 % interval, design-based."
                                + " Model: lowest and highest of 2 option orders × 3 wordings, which is no confidence"
                                + " interval. 94 % of the answer was found on the options. Practice survey, March to"
                                + " June 2031; exaggerator-1, 4 May 2032.",
                        "Invented data."),
                watermark,
                "Paired bars of people and a model for five answers. Invented data.",
                "people, 95 % interval",
                "model, range over orders, wordings",
                model,
                single,
                single ? options.stream().map(Samples::chosen).toList() : options,
                "Outside the gap: share of all answers",
                apart);
    }

    private static Bar chosen(Bar bar) {
        var model = bar.label().startsWith("Very") ? 1 : 0;
        return bar(
                bar.label(),
                bar.secondLabel(),
                bar.people(),
                bar.peopleLower(),
                bar.peopleUpper(),
                model,
                model,
                model);
    }

    private static Bar bar(String label, String second, double... v) {
        return new Bar(label, second, v[0], v[1], v[2], v[3], v[4], v[5], false);
    }

    private static ColumnGroup model(String name, String badge) {
        return new ColumnGroup(
                name,
                badge,
                false,
                List.of(
                        new Column(name + "|none", "no one"),
                        new Column(name + "|country", "country"),
                        new Column(name + "|religion", "country, religion")));
    }

    private static ColumnGroup yardsticks() {
        return new ColumnGroup(
                "Yardsticks",
                "to compare with",
                true,
                List.of(
                        new Column("h", "two halves"),
                        new Column("n", "national result"),
                        new Column("u", "random guess")));
    }

    private static Row row(String label, String second, boolean everyone, String base, String cells) {
        return row(label, second, everyone, base, cells, "");
    }

    private static Row row(String label, String second, boolean everyone, String base, String cells, String questions) {
        var list = new ArrayList<Cell>();
        for (var word : cells.split(" ")) {
            list.add(cell(label, word));
        }
        return new Row(label, label, second, everyone, base, questions, Collections.unmodifiableList(list));
    }

    private static Cell cell(String label, String word) {
        var state = switch (word.charAt(0)) {
            case '-' -> DOES_NOT_APPLY;
            case '~' -> NOT_ABOVE_SAMPLING;
            case 'R' -> DECLINED;
            case '_' -> MODEL_NOT_ASKED;
            case '!' -> FAILED_CHECKS;
            case '(' -> FEW_PEOPLE;
            case 'h' -> HIDDEN;
            case 's' -> SINGLE_ANSWER;
            case 'n' -> UNDEFINED;
            case 'x' -> NOT_ASKED;
            default -> VALUE;
        };
        var number = state == VALUE ? word : state == FEW_PEOPLE ? word.substring(1) : "";
        var value = number.isEmpty() ? Double.NaN : Double.parseDouble(number);
        var text = state == DECLINED ? "R " + word.substring(1) + " %" : number;
        return new Cell(state, value, text, label + ". " + (text.isEmpty() ? state : "Gap " + text + " points") + ".");
    }
}
