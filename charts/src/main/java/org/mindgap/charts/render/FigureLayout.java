package org.mindgap.charts.render;

import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.charts.render.text.Typeface;
import org.mindgap.figure.BenchmarkSpec;
import org.mindgap.figure.ComparisonSpec;
import org.mindgap.figure.ConsistencySpec;
import org.mindgap.figure.CurveSpec;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceScatterSpec;
import org.mindgap.figure.DisparitySpec;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.figure.JoinedSpec;
import org.mindgap.figure.MultiplesSpec;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.figure.RankedSpec;
import org.mindgap.figure.ResidualsSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays a figure out in given measures. Immutable. */
final class FigureLayout {
    private final Sizes sizes;

    FigureLayout(Sizes sizes) {
        this.sizes = sizes;
    }

    /**
     * Lays a figure out.
     *
     * @throws ProblemException if it does not fit the width, is taller than a page, or there is no font
     */
    Drawing layOut(FigureSpec figure) throws ProblemException {
        var shaper = new TextShaper(Typeface.sansSerif());
        var drawing = layOut(figure, sizes, shaper);
        if (drawing.height() > sizes.tallest() && figure instanceof HeatmapSpec heatmap) {
            var saved = heatmap.rows().size() * sizes.savedPerRow()
                    + (heatmap.blocks().size() - 1) * sizes.savedPerBlock();
            // a little more than needed, since heights are rounded up
            var share = (drawing.height() + 1 - sizes.tallest()) / saved;
            if (share <= 1) {
                drawing = layOut(figure, sizes.tighter(share), shaper);
            }
        }
        if (drawing.height() > sizes.tallest()) {
            throw new ProblemException(Problem.error(
                    "figure.too-tall",
                    Math.round(drawing.height() / Sizes.POINTS_PER_MM),
                    Math.round(sizes.tallest() / Sizes.POINTS_PER_MM)));
        }
        return sizes.page().ends() ? drawing.withHeight(sizes.page().height()) : drawing;
    }

    private static Drawing layOut(FigureSpec figure, Sizes sizes, TextShaper shaper) throws ProblemException {
        var sheet = new Sheet(shaper, sizes.palette());
        if (figure instanceof HeatmapSpec heatmap) {
            return new HeatmapLayout(heatmap, sizes, sheet).layOut();
        }
        if (figure instanceof RankedSpec ranked) {
            return new RankedLayout(ranked, sizes, sheet).layOut();
        }
        if (figure instanceof MultiplesSpec multiples) {
            return new MultiplesLayout(multiples, sizes, sheet).layOut();
        }
        if (figure instanceof DifferenceMapSpec map) {
            return new DifferenceMapLayout(map, sizes, sheet).layOut();
        }
        if (figure instanceof DifferenceScatterSpec scatter) {
            return new DifferenceScatterLayout(scatter, sizes, sheet).layOut();
        }
        if (figure instanceof BenchmarkSpec benchmark) {
            return new BenchmarkLayout(benchmark, sizes, sheet).layOut();
        }
        if (figure instanceof JoinedSpec joined) {
            return new JoinedLayout(joined, sizes, sheet).layOut();
        }
        if (figure instanceof ComparisonSpec comparison) {
            return new ComparisonLayout(comparison, sizes, sheet).layOut();
        }
        if (figure instanceof DisparitySpec disparity) {
            return new DisparityLayout(disparity, sizes, sheet).layOut();
        }
        if (figure instanceof ConsistencySpec consistency) {
            return new ConsistencyLayout(consistency, sizes, sheet).layOut();
        }
        if (figure instanceof ResidualsSpec residuals) {
            return new ResidualsLayout(residuals, sizes, sheet).layOut();
        }
        if (figure instanceof EffectsSpec effects) {
            return new EffectsLayout(effects, sizes, sheet).layOut();
        }
        if (figure instanceof CurveSpec curve) {
            return new CurveLayout(curve, sizes, sheet).layOut();
        }
        if (figure instanceof OverlaySpec overlay && DumbbellLayout.suits(overlay)) {
            return new DumbbellLayout(overlay, sizes, sheet).layOut();
        }
        if (figure instanceof OverlaySpec overlay) {
            return new OverlayLayout(overlay, sizes, sheet).layOut();
        }
        throw new IllegalArgumentException("a kind of figure that cannot be drawn: " + figure.getClass());
    }
}
