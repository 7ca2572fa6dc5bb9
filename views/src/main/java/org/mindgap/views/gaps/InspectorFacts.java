package org.mindgap.views.gaps;

import java.util.List;
import java.util.Optional;

/**
 * What the inspector shows, in words.
 *
 * @param value "24 points", or the word of the state
 * @param interval "21 to 27 (95 %)", or empty
 * @param drawn what the figure draws instead of this number, or empty
 * @param sentence whose number it is
 * @param axis of the yardsticks
 * @param blocks people, questions, model answers, what sampling does, how it is computed
 */
public record InspectorFacts(
        String value, String interval, String drawn, String sentence, Axis axis, List<Block> blocks) {

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

    /**
     * A heading, short lines and one way on.
     *
     * @param more lines that come up when they are asked for
     * @param way what the link says and leads to
     */
    public record Block(Kind kind, String title, List<String> lines, List<String> more, Optional<Way> way) {
        public Block {
            lines = List.copyOf(lines);
            more = List.copyOf(more);
        }

        Block(Kind kind, String title, List<String> lines) {
            this(kind, title, lines, List.of(), Optional.empty());
        }

        Block leading(String words, Door door) {
            return new Block(kind, title, lines, more, Optional.of(new Way(words, door)));
        }
    }

    /** A link. */
    public record Way(String words, Door door) {}

    /** Where a link leads. */
    public enum Door {
        /** People's answers by groups. */
        CROSSTAB,
        /** The questions behind the cell, ranked, in the whole room. */
        RANKING,
        /** Prompts and replies. */
        REPLIES,
        /** Wordings in the room Data. */
        WORDINGS,
        /** Lines of the same block. */
        MORE,
        /** The number under every defensible choice. */
        HOLDS
    }

    /** What a block is about; rules its icon. */
    public enum Kind {
        PEOPLE,
        QUESTIONS,
        ANSWERS,
        SAMPLING,
        FORMULA,
        HOLDS
    }
}
