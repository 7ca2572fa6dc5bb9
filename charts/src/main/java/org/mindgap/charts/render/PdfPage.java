package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One page of a document while it is laid out, in points, from the top left. */
final class PdfPage {
    private final List<Piece> pieces = new ArrayList<>();

    /** Something on a page, with what it is to those who do not see it. */
    sealed interface Piece {

        /** Lines of text and rules. An empty role is decoration. */
        record Text(String role, List<Mark> marks) implements Piece {
            public Text {
                marks = List.copyOf(marks);
            }
        }

        /** A figure that was written as a page of its own. */
        @SuppressWarnings("ArrayRecordComponent") // made and read within one document
        record Figure(byte[] pdf, double x, double y, double width, double height, String altText) implements Piece {}
    }

    /**
     * A place that leads to another one.
     *
     * @param page where it leads to, from 0
     * @param y from the top of that page
     */
    record Link(Rectangle2D box, int page, double y) {}

    void add(Piece piece) {
        pieces.add(piece);
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    boolean empty() {
        return pieces.isEmpty();
    }
}
