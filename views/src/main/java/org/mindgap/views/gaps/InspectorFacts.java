package org.mindgap.views.gaps;

import java.util.List;

/**
 * What the inspector shows, in words.
 *
 * @param value "24 points", or the word of the state
 * @param interval "21 to 27 (95 %)", or empty
 * @param sentence the whole cell
 * @param axis of the yardsticks
 * @param blocks people, questions, model answers, what sampling does, how it is computed
 */
public record InspectorFacts(String value, String interval, String sentence, Axis axis, List<Block> blocks) {

    public InspectorFacts {
        blocks = List.copyOf(blocks);
    }

    /**
     * The yardsticks' axis, in the metric's units.
     *
     * @param marks yardsticks and this cell, by value
     * @param lower end of this cell's interval, NaN where there is none
     * @param upper end of this cell's interval, NaN where there is none
     */
    public record Axis(double start, double end, List<Mark> marks, double lower, double upper) {
        public Axis {
            marks = List.copyOf(marks);
        }
    }

    /** A tick of the axis. */
    public record Mark(String name, String text, double value, boolean here) {}

    /** A heading and short lines. */
    public record Block(Kind kind, String title, List<String> lines) {
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** What a block is about; rules its icon. */
    public enum Kind {
        PEOPLE,
        QUESTIONS,
        ANSWERS,
        SAMPLING,
        FORMULA
    }
}
