package org.mindgap.charts.render.text;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A font of some glyphs in the Compact Font Format (Adobe Technical Notes 5176 and 5177), keyed by number, as PDF files
 * embed it. It is made of outlines, so that it holds the glyphs that Java drew with, whatever file, collection or mixture
 * of files they came from, and no other glyph.
 */
public final class CompactFont {
    /** Units of an em. */
    public static final int EM = 1000;

    private static final int HEADER = 4;
    private static final int NO_STRING = 391;

    private final String name;
    private final List<byte[]> programs = new ArrayList<>();
    private final Rectangle2D box = new Rectangle2D.Double();

    /** A font with the glyph for what is missing, which is empty, as number 0. */
    public CompactFont(String name) {
        this.name = name;
        var empty = new Program();
        empty.number(0);
        empty.operator(14);
        programs.add(empty.bytes());
    }

    /**
     * Adds a glyph; returns its number.
     *
     * @param outline in units of the em, y downwards, filled by the rule of winding
     * @param width to the next glyph, in units of the em
     */
    public int add(Shape outline, int width) {
        var program = new Program();
        program.number(width);
        program.outline(outline);
        program.operator(14); // endchar
        programs.add(program.bytes());
        var bounds = outline.getBounds2D();
        if (!bounds.isEmpty()) {
            var up = new Rectangle2D.Double(bounds.getX(), -bounds.getMaxY(), bounds.getWidth(), bounds.getHeight());
            box.setRect(box.isEmpty() ? up : box.createUnion(up));
        }
        return programs.size() - 1;
    }

    /** What the glyphs cover, y upwards. */
    public Rectangle2D box() {
        return new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    /** The font as a file. */
    public byte[] bytes() {
        var names = index(List.of(name.getBytes(StandardCharsets.US_ASCII)));
        var strings = index(
                List.of("Adobe".getBytes(StandardCharsets.US_ASCII), "Identity".getBytes(StandardCharsets.US_ASCII)));
        var subroutines = new byte[] {0, 0};
        var charset = charset();
        var select = select();
        var glyphs = index(programs);
        var itself = dictionary(0, 0, 0, 0);
        var before = HEADER + names.length + index(List.of(itself)).length + strings.length + subroutines.length;
        var selectAt = before + charset.length;
        var glyphsAt = selectAt + select.length;
        var looksAt = glyphsAt + glyphs.length;
        var look = look(0);
        var privateAt = looksAt + index(List.of(look)).length;
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {1, 0, HEADER, 4});
        out.writeBytes(names);
        out.writeBytes(index(List.of(dictionary(before, selectAt, glyphsAt, looksAt))));
        out.writeBytes(strings);
        out.writeBytes(subroutines);
        out.writeBytes(charset);
        out.writeBytes(select);
        out.writeBytes(glyphs);
        out.writeBytes(index(List.of(look(privateAt))));
        out.writeBytes(widths());
        return out.toByteArray();
    }

    private byte[] dictionary(int charset, int select, int glyphs, int looks) {
        var top = new Program();
        top.number(NO_STRING);
        top.number(NO_STRING + 1);
        top.number(0);
        top.operator(12, 30); // registry, ordering, supplement
        for (var edge : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()}) {
            top.offset((int) Math.round(edge));
        }
        top.operator(5);
        top.offset(programs.size());
        top.operator(12, 34); // count of numbers
        top.offset(charset);
        top.operator(15);
        top.offset(select);
        top.operator(12, 37);
        top.offset(glyphs);
        top.operator(17);
        top.offset(looks);
        top.operator(12, 36);
        return top.bytes();
    }

    /** Glyph n is number n. */
    private byte[] charset() {
        var left = Math.max(0, programs.size() - 2);
        return programs.size() == 1 ? new byte[] {0} : new byte[] {2, 0, 1, (byte) (left >> 8), (byte) left};
    }

    private byte[] select() {
        var end = programs.size();
        return new byte[] {3, 0, 1, 0, 0, 0, (byte) (end >> 8), (byte) end};
    }

    private static byte[] look(int privateAt) {
        var look = new Program();
        look.offset(widths().length);
        look.offset(privateAt);
        look.operator(18);
        return look.bytes();
    }

    /** Glyphs say their whole width. */
    private static byte[] widths() {
        var widths = new Program();
        widths.number(0);
        widths.operator(20);
        widths.number(0);
        widths.operator(21);
        return widths.bytes();
    }

    private static byte[] index(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        out.write(entries.size() >> 8);
        out.write(entries.size());
        out.write(4);
        var offset = 1;
        four(out, offset);
        for (var entry : entries) {
            offset += entry.length;
            four(out, offset);
        }
        entries.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static void four(ByteArrayOutputStream out, int value) {
        out.write(value >> 24);
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }

    /** Numbers and operators of dictionaries and glyphs. */
    private static final class Program {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int x;
        private int y;

        byte[] bytes() {
            return out.toByteArray();
        }

        void operator(int... codes) {
            for (var code : codes) {
                out.write(code);
            }
        }

        /** A number in as many bytes whatever it is, in dictionaries. */
        void offset(int value) {
            out.write(29);
            four(out, value);
        }

        void number(int value) {
            if (value >= -107 && value <= 107) {
                out.write(value + 139);
            } else if (value >= 108 && value <= 1131) {
                out.write(((value - 108) >> 8) + 247);
                out.write(value - 108);
            } else if (value >= -1131 && value <= -108) {
                out.write(((-value - 108) >> 8) + 251);
                out.write(-value - 108);
            } else {
                out.write(28);
                out.write(value >> 8);
                out.write(value);
            }
        }

        void outline(Shape outline) {
            var at = new double[6];
            var nowX = 0.0;
            var nowY = 0.0;
            for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
                switch (path.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> {
                        step(at[0], at[1]);
                        operator(21);
                        nowX = at[0];
                        nowY = at[1];
                    }
                    case PathIterator.SEG_LINETO -> {
                        step(at[0], at[1]);
                        operator(5);
                        nowX = at[0];
                        nowY = at[1];
                    }
                    case PathIterator.SEG_QUADTO -> {
                        step(nowX + 2 * (at[0] - nowX) / 3, nowY + 2 * (at[1] - nowY) / 3);
                        step(at[2] + 2 * (at[0] - at[2]) / 3, at[3] + 2 * (at[1] - at[3]) / 3);
                        step(at[2], at[3]);
                        operator(8);
                        nowX = at[2];
                        nowY = at[3];
                    }
                    case PathIterator.SEG_CUBICTO -> {
                        step(at[0], at[1]);
                        step(at[2], at[3]);
                        step(at[4], at[5]);
                        operator(8);
                        nowX = at[4];
                        nowY = at[5];
                    }
                    default -> {
                        // every contour is closed by the next one or by the end
                    }
                }
            }
        }

        /** The way to a point from the last one, in whole units, so that rounding never adds up. */
        private void step(double toX, double toY) {
            var nextX = (int) Math.round(toX);
            var nextY = (int) -Math.round(toY);
            number(nextX - x);
            number(nextY - y);
            x = nextX;
            y = nextY;
        }
    }
}
