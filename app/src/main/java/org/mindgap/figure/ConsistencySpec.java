package org.mindgap.figure;

import java.util.List;

/**
 * Whether models say the same when asked the same: a bar for each language and model, beside the band of people where
 * there is one, with a mark for how near to people the answers are (issue 8, point 4).
 *
 * @param title bold first line
 * @param subtitle what is correlated, of which responses
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param axis where it starts and ends
 * @param legend of the marks; a text that is empty has no sample
 * @param blocks languages from top to bottom
 */
public record ConsistencySpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Heads heads,
        RankedSpec.Axis axis,
        Legend legend,
        List<Block> blocks)
        implements FigureSpec {

    public ConsistencySpec {
        blocks = List.copyOf(blocks);
    }

    /**
     * "people" over the band, "self" over consistency, "people" over alignment.
     *
     * @param band over the band of people, empty where there is none
     * @param consistency over its numbers
     * @param alignment over its numbers, empty where there are none
     */
    public record Heads(String band, String consistency, String alignment) {}

    /**
     * "groups of ten people, lowest to highest", "95 % interval", "alignment with people", "4 copies paired with one
     * another, as published".
     */
    public record Legend(String band, String interval, String alignment, String copied) {}

    /**
     * A language.
     *
     * @param head its name
     * @param secondHead its own name for itself, or empty
     * @param bandLower the lowest that groups of people reach; NaN where nobody measured it
     * @param bandUpper the highest
     * @param bars one for each model
     */
    public record Block(String head, String secondHead, double bandLower, double bandUpper, List<Bar> bars) {
        public Block {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A model. Values are NaN where there is none.
     *
     * @param model its name and place, from 0, which rules colour and marker; −1 for a neutral bar without a marker
     * @param consistency with its interval
     * @param alignment with its interval
     * @param copied what pairing copies of responses with one another makes of consistency
     * @param text ".83", or a dash
     * @param alignmentText ".41", or a dash
     * @param sentence the whole bar
     */
    public record Bar(
            BenchmarkSpec.Model model,
            JoinedSpec.Range consistency,
            JoinedSpec.Range alignment,
            double copied,
            String text,
            String alignmentText,
            String sentence) {}
}
