package org.mindgap.views.gaps;

import java.util.List;

/**
 * What the inspector shows, in words.
 *
 * @param value "24 points", or the word of the state
 * @param sentence the whole cell
 * @param axisEnd end of the yardsticks' axis, in the metric's units
 * @param marks yardsticks and this cell, by value
 * @param blocks people, questions, model answers, how it is computed
 */
public record InspectorFacts(String value, String sentence, double axisEnd, List<Mark> marks, List<Block> blocks) {

    public InspectorFacts {
        marks = List.copyOf(marks);
        blocks = List.copyOf(blocks);
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
        FORMULA
    }
}
