package org.mindgap.document;

import java.util.List;
import java.util.Optional;
import org.mindgap.figure.FigureSpec;

/** One part of a document. Text is plain text: nothing in it is markup. */
public sealed interface Block {

    /** A heading, 1 to 3. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text, Tone tone) implements Block {
        public static Paragraph of(String text) {
            return new Paragraph(text, Tone.PLAIN);
        }
    }

    /** How a paragraph is said. */
    enum Tone {
        PLAIN,
        /** Words beside a figure: caption, note. */
        SMALL,
        /** What must not be overlooked: INVENTED, changed since it was pinned. */
        WARNING
    }

    /** A list. */
    record Items(List<String> texts) implements Block {
        public Items {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A table of text.
     *
     * @param caption what it is
     * @param heads of the columns; the first column heads the rows
     * @param rows each as long as the heads
     * @param numbers per column whether it holds numbers, which stand at the right
     */
    record Grid(String caption, List<String> heads, List<List<String>> rows, List<Boolean> numbers) implements Block {
        public Grid {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * A figure; its caption is drawn in it, or where somebody wrote another one, stands below.
     *
     * @param figure what is drawn
     * @param widthMm on paper
     * @param instead its numbers, where it cannot be drawn in that size
     */
    record Picture(FigureSpec figure, double widthMm, Optional<Grid> instead) implements Block {}

    /** What follows begins something new: a pinned figure, the methods. On paper it keeps together where it can. */
    record Part() implements Block {}
}
