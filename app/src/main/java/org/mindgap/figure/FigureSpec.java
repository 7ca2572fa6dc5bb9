package org.mindgap.figure;

/**
 * What a figure shows: facts, numbers and words; no colours, no pixels, no fonts. The same specification draws the
 * screen, SVG, PDF and PNG.
 */
public sealed interface FigureSpec
        permits HeatmapSpec,
                OverlaySpec,
                RankedSpec,
                MultiplesSpec,
                CurveSpec,
                DifferenceMapSpec,
                DifferenceScatterSpec,
                BenchmarkSpec,
                JoinedSpec,
                ComparisonSpec,
                DisparitySpec,
                ConsistencySpec,
                ResidualsSpec,
                EffectsSpec {
    /** Bold first line. */
    String title();

    /** Metric in words, number of questions, weight, policy, reading, filters. */
    String subtitle();

    Caption caption();

    /** "INVENTED DATA" or "INVENTED MODELS" across the plot, or empty. Cannot be switched off. */
    String watermark();

    /** The whole figure in sentences, for people who do not see it. */
    String altText();
}
