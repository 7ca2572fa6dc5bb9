package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.Set;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays a figure out on paper. What does not fit is refused with a width or a size of type in which it was tried and does. */
final class PaperLayout {
    private static final String TOO_TALL = "figure.too-tall";
    private static final Set<String> TOO_NARROW =
            Set.of("figure.too-small", "figure.labels-too-wide", "figure.panels-too-narrow");
    /** Place of the width among the arguments of those problems. */
    private static final int WIDTH = 2;

    private static final int ATTEMPTS = 8;
    private static final double WIDEST_MM = 2000;

    private final FigureStyle style;

    PaperLayout(FigureStyle style) {
        this.style = style;
    }

    /**
     * Lays it out.
     *
     * @throws ProblemException if it does not fit, or there is no font
     */
    Drawing layOut(FigureSpec figure) throws ProblemException {
        try {
            return new FigureLayout(Sizes.paper(style)).layOut(figure);
        } catch (ProblemException e) {
            throw withWayOut(figure, e);
        }
    }

    private ProblemException withWayOut(FigureSpec figure, ProblemException refused) throws ProblemException {
        var problem = refused.problems().get(0);
        if (TOO_NARROW.contains(problem.code())) {
            return new ProblemException(wideEnough(figure, problem));
        }
        var points = tooTall(refused) && style.size().heightMm() > 0 ? fitting(figure) : 0;
        return points == 0
                ? refused
                : new ProblemException(Problem.error(
                        "figure.too-tall-for-slide",
                        problem.arguments().get(0),
                        problem.arguments().get(1),
                        Math.round(points)));
    }

    /** The problem with a width that was tried: what a layout names is reckoned from one width for another. */
    private Problem wideEnough(FigureSpec figure, Problem refused) {
        var named = Double.parseDouble(refused.arguments().get(WIDTH));
        for (var attempt = 0; attempt < ATTEMPTS && named < WIDEST_MM; attempt++) {
            try {
                new FigureLayout(Sizes.paper(
                                style.with(new FigureSize(named, style.size().dpi()))))
                        .layOut(figure);
                break;
            } catch (ProblemException e) {
                var again = e.problems().get(0);
                if (!TOO_NARROW.contains(again.code())) {
                    break; // wide enough, and something else is wrong then
                }
                named = Math.max(named + 1, Double.parseDouble(again.arguments().get(WIDTH)));
            }
        }
        var arguments = new ArrayList<Object>(refused.arguments());
        arguments.set(WIDTH, Math.round(named));
        return Problem.error(refused.code(), arguments.toArray());
    }

    /** The largest type in whole points with which it fits, or 0. */
    private double fitting(FigureSpec figure) throws ProblemException {
        var usual = Sizes.paper(style).type().label();
        for (var points = Math.ceil(usual) - 1; points >= FigureStyle.SMALLEST_TYPE; points--) {
            try {
                new FigureLayout(Sizes.paper(style.withFont(points))).layOut(figure);
                return points;
            } catch (ProblemException e) {
                if (!tooTall(e)) {
                    throw e;
                }
            }
        }
        return 0;
    }

    private static boolean tooTall(ProblemException e) {
        return e.problems().get(0).code().equals(TOO_TALL);
    }
}
