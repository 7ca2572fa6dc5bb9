package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.document.Block;

/**
 * What a document holds: a list on its first page and the reader's own, both leading to the headings. A document of one
 * or two sections has no list.
 */
final class PdfContents {
    private static final double SIZE = 9;
    private static final double LINE = 14;
    /** Room for a number of pages at the right. */
    private static final double NUMBER = 40;

    private static final int LEAST = 3;

    private final List<Block.Heading> listed;
    private final TextShaper shaper;
    private final List<Place> places = new ArrayList<>();
    private final List<PdfPage.Link> links = new ArrayList<>();

    /**
     * A heading and where it came to stand.
     *
     * @param page from 0
     * @param y from the top of the page
     */
    record Place(Block.Heading heading, int page, double y) {}

    /** @param blocks of the whole document */
    PdfContents(List<Block> blocks, TextShaper shaper) {
        this.shaper = shaper;
        this.listed = blocks.stream()
                .filter(b -> b instanceof Block.Heading h && h.level() == 2)
                .map(b -> (Block.Heading) b)
                .toList();
    }

    /** How many headings of the list fit into some room. */
    int fitting(double room) {
        return listed.size() < LEAST ? 0 : (int) Math.min(listed.size(), Math.max(0, Math.floor(room / LINE)));
    }

    static double height(int lines) {
        return lines * LINE;
    }

    /** Notes where a heading came to stand. */
    void stands(Block.Heading heading, int page, double y) {
        places.add(new Place(heading, page, y));
    }

    /** Every heading below the title, in the order of the document. */
    List<Place> places() {
        return places.stream().filter(p -> p.heading().level() > 1).toList();
    }

    /** Links of the list. */
    List<PdfPage.Link> links() {
        return links;
    }

    /** Draws the list when all pages are known. */
    List<Mark> draw(int lines, double left, double top, double width) {
        var sheet = new Sheet(shaper, Palette.STANDARD);
        var sections = places.stream().filter(p -> p.heading().level() == 2).toList();
        for (var i = 0; i < Math.min(lines, sections.size()); i++) {
            var place = sections.get(i);
            var y = top + i * LINE;
            var words = shaper.wrap(List.of(Run.of(place.heading().text(), SIZE, PdfInk.INK)), width - NUMBER);
            if (!words.isEmpty()) {
                sheet.text(words.get(0), left, y + LINE * 0.75, Mark.Anchor.START, true);
            }
            sheet.text(
                    Run.of(String.valueOf(place.page() + 1), SIZE, PdfInk.SECOND),
                    left + width,
                    y + LINE * 0.75,
                    Mark.Anchor.END);
            links.add(new PdfPage.Link(new Rectangle2D.Double(left, y, width, LINE), place.page(), place.y()));
        }
        return sheet.finish(PdfLayout.WIDTH, PdfLayout.HEIGHT).marks();
    }
}
