package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.power.PairedPower;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.Words;

/** Draws what a study would find: by the number of its questions, and with the questions that there are. */
public final class PowerFigures {
    private static final double WANTED = 0.8;
    private static final double LEVEL = 0.05;
    /** The tick stands for so many times the questions. */
    private static final int TIMES = 4;

    private final Locale locale;

    public PowerFigures(Locale locale) {
        this.locale = locale;
    }

    /**
     * The power of a number of questions.
     *
     * @param needed whether it is the least that suffices
     */
    public record Point(int questions, double power, boolean needed) {}

    /** A group of people whose two sides were compared. */
    public record Compared(String label, PairedTest test) {}

    /**
     * The power of several numbers of questions.
     *
     * @param points at least one with a power
     * @param what is to be found, for the subtitle
     * @param data the table that goes beside it
     */
    public ComparedFigure<EffectsSpec> power(
            List<Point> points, double wanted, String what, List<String> notes, DataTable data) {
        var words = new Words(locale);
        var dots = points.stream()
                .map(p -> new DotFigures.Dot(
                        words.plural(p.needed() ? "dots.power.needed" : "dots.power.questions", p.questions()),
                        new Range(p.power(), Double.NaN, Double.NaN),
                        wanted))
                .toList();
        return new DotFigures(locale).of(DotFigures.Kind.POWER, dots, new DotFigures.Around(what, notes, "", ""), data);
    }

    /**
     * The smallest difference that the questions of each comparison show with a power of 80 %, and that of four times as
     * many. Nothing of the difference that was found goes into it: power at that is nothing but its p-value again.
     *
     * @param compared of two questions or more each, with differences that vary
     * @param around its words
     */
    public ComparedFigure<EffectsSpec> smallest(List<Compared> compared, DotFigures.Around around) {
        var dots = new ArrayList<DotFigures.Dot>();
        var rows = new ArrayList<List<Object>>();
        for (var one : compared) {
            var count = one.test().count();
            var power = new PairedPower(one.test().deviation(), LEVEL);
            var now = power.smallest(count, WANTED);
            var more = power.smallest(TIMES * count, WANTED);
            dots.add(new DotFigures.Dot(one.label(), new Range(now, Double.NaN, Double.NaN), more));
            rows.add(List.of(one.label(), count, one.test().deviation(), now, TIMES * count, more, WANTED));
        }
        return new DotFigures(locale)
                .of(
                        DotFigures.Kind.SMALLEST,
                        dots,
                        around,
                        new DataTable(
                                List.of(
                                        "people",
                                        "questions",
                                        "sd",
                                        "smallest_seen",
                                        "questions_more",
                                        "smallest_seen_more",
                                        "power"),
                                rows));
    }
}
