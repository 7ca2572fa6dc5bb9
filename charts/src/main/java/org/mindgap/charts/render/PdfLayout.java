package org.mindgap.charts.render;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.document.Block;
import org.mindgap.document.Document;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Lays a document out on pages of A4. A heading never stands alone at the foot; a figure is never cut. */
final class PdfLayout {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;
    private static final double SIDE = 51;
    private static final double TOP = 54;
    private static final double BOTTOM = 60;
    private static final double INNER = WIDTH - 2 * SIDE;
    private static final int DPI = 300;
    /** Room below a heading without which it goes to the next page. */
    private static final double KEEP = 70;

    private final FigureRenderer renderer;
    private final TextShaper shaper;
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private PdfPage page = new PdfPage();
    private double y = TOP;
    private PdfContents contents;
    private double contentsTop;
    private int contentsLines;

    PdfLayout(FigureRenderer renderer, TextShaper shaper) {
        this.renderer = renderer;
        this.shaper = shaper;
        pages.add(page);
        contents = new PdfContents(List.of(), shaper);
    }

    /** Where headings stand, and the links of the list on the first page. */
    PdfContents contents() {
        return contents;
    }

    List<Problem> problems() {
        return problems;
    }

    List<PdfPage> layOut(Document document) throws IOException {
        contents = new PdfContents(document.blocks(), shaper);
        for (var i = 0; i < document.blocks().size(); i++) {
            var block = document.blocks().get(i);
            if (block instanceof Block.Part) {
                if (contentsLines == 0 && pages.size() == 1) {
                    contentsTop = y + 6;
                    contentsLines = contents.fitting(HEIGHT - BOTTOM - contentsTop);
                    y += contentsLines == 0 ? 0 : 12 + PdfContents.height(contentsLines);
                }
                part(document.blocks().subList(i + 1, document.blocks().size()));
            } else {
                block(block);
            }
        }
        if (contentsLines > 0) {
            pages.get(0).add(new PdfPage.Piece.Text("TOC", contents.draw(contentsLines, SIDE, contentsTop, INNER)));
        }
        foot(document);
        return pages;
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Items items) {
            items.texts().forEach(this::item);
            y += 4;
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        }
    }

    /** A part that begins with a figure goes to the next page where the figure would. */
    private void part(List<Block> next) throws IOException {
        for (var block : next) {
            if (block instanceof Block.Part || block instanceof Block.Grid) {
                return;
            }
            if (block instanceof Block.Picture picture) {
                var drawn = drawn(picture);
                if (drawn != null && y + 60 + drawn.height() > HEIGHT - BOTTOM) {
                    turn();
                }
                return;
            }
        }
    }

    private void turn() {
        if (!page.empty()) {
            page = new PdfPage();
            pages.add(page);
        }
        y = TOP;
    }

    private void room(double height) {
        if (y + height > HEIGHT - BOTTOM) {
            turn();
        }
    }

    private void heading(Block.Heading heading) {
        var size = heading.level() == 1 ? 18 : heading.level() == 2 ? 12.5 : 10;
        y += page.empty() ? 0 : heading.level() == 1 ? 0 : heading.level() == 2 ? 14 : 8;
        var lines = shaper.wrap(List.of(Run.bold(heading.text(), size, PdfInk.INK)), INNER);
        room(lines.size() * size * 1.3 + KEEP);
        contents.stands(heading, pages.size() - 1, y);
        lines("H" + heading.level(), lines, size * 1.3, SIDE);
        y += size * 0.35;
    }

    private void paragraph(Block.Paragraph paragraph) {
        var warning = paragraph.tone() == Block.Tone.WARNING;
        var size = paragraph.tone() == Block.Tone.SMALL ? 8 : 9;
        var ink = paragraph.tone() == Block.Tone.SMALL ? PdfInk.SECOND : PdfInk.INK;
        var run = warning ? Run.bold(paragraph.text(), size, ink) : Run.of(paragraph.text(), size, ink);
        if (paragraph.text().isBlank()) {
            return;
        }
        var left = warning ? SIDE + 10 : SIDE;
        var lines = shaper.wrap(List.of(run), INNER - (left - SIDE));
        var height = size * 1.4;
        if (warning) {
            room(lines.size() * height);
            page.add(new PdfPage.Piece.Text(
                    "",
                    List.of(new Mark.Fill(new Rectangle2D.Double(SIDE, y, 3, lines.size() * height), PdfInk.ALERT))));
        }
        lines("P", lines, height, left);
        y += 5;
    }

    private void item(String text) {
        if (text.isBlank()) {
            return;
        }
        var lines = shaper.wrap(List.of(Run.of(text, 8, PdfInk.INK)), INNER - 12);
        room(11.2);
        var sheet = new Sheet(shaper, Palette.STANDARD);
        sheet.text(Run.of("•", 8, PdfInk.SECOND), SIDE, y + 8.5, Mark.Anchor.START);
        page.add(new PdfPage.Piece.Text("", sheet.finish(WIDTH, HEIGHT).marks()));
        lines("P", lines, 11.2, SIDE + 12);
        y += 1.5;
    }

    /** Lines one below the other; a page that is full is turned between two of them. */
    private void lines(String role, List<List<Run>> lines, double height, double left) {
        var sheet = new Sheet(shaper, Palette.STANDARD);
        for (var line : lines) {
            if (y + height > HEIGHT - BOTTOM) {
                add(role, sheet);
                sheet = new Sheet(shaper, Palette.STANDARD);
                turn();
            }
            sheet.text(line, left, y + height * 0.75, Mark.Anchor.START, true);
            y += height;
        }
        add(role, sheet);
    }

    private void add(String role, Sheet sheet) {
        var marks = sheet.finish(WIDTH, HEIGHT).marks();
        if (!marks.isEmpty()) {
            page.add(new PdfPage.Piece.Text(role, marks));
        }
    }

    private void picture(Block.Picture picture) throws IOException {
        var drawn = drawn(picture);
        if (drawn == null) {
            paragraph(new Block.Paragraph(picture.figure().subtitle(), Block.Tone.SMALL));
            picture.instead().ifPresent(this::grid);
            paragraph(new Block.Paragraph(picture.figure().caption().plain(), Block.Tone.SMALL));
            return;
        }
        var scale = Math.min(1, (HEIGHT - BOTTOM - TOP) / drawn.height());
        room(drawn.height() * scale);
        var width = drawn.width() * scale;
        page.add(new PdfPage.Piece.Figure(
                drawn.pdf(),
                SIDE + (INNER - width) / 2,
                y,
                width,
                drawn.height() * scale,
                picture.figure().altText()));
        y += drawn.height() * scale + 8;
    }

    @SuppressWarnings("ArrayRecordComponent") // made and read within one document
    private record Drawn(Block.Picture picture, byte[] pdf, double width, double height) {}

    private @org.jspecify.annotations.Nullable Drawn last;

    /** Null where it does not fit a page; the problem says why. */
    private @org.jspecify.annotations.Nullable Drawn drawn(Block.Picture picture) throws IOException {
        if (last != null && last.picture().equals(picture)) {
            return last;
        }
        var out = new ByteArrayOutputStream();
        try {
            problems.addAll(
                    renderer.write(picture.figure(), FigureFormat.PDF, new FigureSize(picture.widthMm(), DPI), out));
        } catch (ProblemException refused) {
            problems.addAll(refused.problems());
            return null;
        }
        try (var document = Loader.loadPDF(out.toByteArray())) {
            var box = document.getPage(0).getMediaBox();
            last = new Drawn(picture, out.toByteArray(), box.getWidth(), box.getHeight());
        }
        return last;
    }

    private void grid(Block.Grid grid) {
        if (!grid.caption().isBlank()) {
            var caption = shaper.wrap(List.of(Run.of(grid.caption(), 8, PdfInk.SECOND)), INNER);
            room(caption.size() * 11 + 40);
            lines("Caption", caption, 11, SIDE);
        }
        var table = new PdfTable(grid, shaper, INNER);
        for (var band : table.bands()) {
            head(table, band, grid);
            for (var row : grid.rows()) {
                var cells =
                        band.columns().stream().map(c -> table.cell(row.get(c))).toList();
                row(cells, band, grid, table);
            }
            y += 8;
        }
    }

    private void head(PdfTable table, PdfTable.Band band, Block.Grid grid) {
        var heads = band.columns().stream().map(table::head).toList();
        room(height(wrapped(heads, band)) + 30);
        line(heads, band, grid);
        rule();
    }

    private void row(List<List<Run>> cells, PdfTable.Band band, Block.Grid grid, PdfTable table) {
        if (y + height(wrapped(cells, band)) > HEIGHT - BOTTOM) {
            turn();
            head(table, band, grid);
        }
        line(cells, band, grid);
        rule();
    }

    private List<List<List<Run>>> wrapped(List<List<Run>> cells, PdfTable.Band band) {
        var wrapped = new ArrayList<List<List<Run>>>();
        for (var i = 0; i < cells.size(); i++) {
            wrapped.add(shaper.wrap(cells.get(i), band.widths().get(i) + 0.5));
        }
        return wrapped;
    }

    private static double height(List<List<List<Run>>> cells) {
        return 3 + PdfTable.LINE * cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private void line(List<List<Run>> cells, PdfTable.Band band, Block.Grid grid) {
        var wrapped = wrapped(cells, band);
        var sheet = new Sheet(shaper, Palette.STANDARD);
        var left = SIDE;
        for (var i = 0; i < wrapped.size(); i++) {
            var number = grid.numbers().get(band.columns().get(i));
            var x = number ? left + band.widths().get(i) : left;
            var baseline = y + PdfTable.LINE * 0.85;
            for (var one : wrapped.get(i)) {
                sheet.text(one, x, baseline, number ? Mark.Anchor.END : Mark.Anchor.START, true);
                baseline += PdfTable.LINE;
            }
            left += band.widths().get(i) + PdfTable.SPACE;
        }
        add("P", sheet);
        y += height(wrapped);
    }

    private void rule() {
        page.add(new PdfPage.Piece.Text(
                "", List.of(new Mark.Line(new Line2D.Double(SIDE, y - 1, SIDE + INNER, y - 1), PdfInk.RULE, 0.4))));
    }

    private void foot(Document document) {
        for (var i = 0; i < pages.size(); i++) {
            var sheet = new Sheet(shaper, Palette.STANDARD);
            var words = shaper.wrap(List.of(Run.of(document.foot(), 7, PdfInk.SECOND)), INNER - 40);
            if (!words.isEmpty()) {
                sheet.text(Objects.requireNonNull(words.get(0)), SIDE, HEIGHT - 36, Mark.Anchor.START, true);
            }
            sheet.text(
                    Run.of((i + 1) + " / " + pages.size(), 7, PdfInk.SECOND),
                    SIDE + INNER,
                    HEIGHT - 36,
                    Mark.Anchor.END);
            pages.get(i)
                    .add(new PdfPage.Piece.Text("", sheet.finish(WIDTH, HEIGHT).marks()));
        }
    }
}
