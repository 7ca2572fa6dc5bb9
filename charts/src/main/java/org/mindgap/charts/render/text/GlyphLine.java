package org.mindgap.charts.render.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of text as the glyphs that {@link java.awt.font.TextLayout} draws: cut at changes of look and of direction,
 * each stretch shaped by the same shaper, in the order in which they stand from left to right.
 */
public final class GlyphLine {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int CODE = 0xFFFF;
    private static final int INVISIBLE = 0xFFFE;

    private final Typeface typeface;

    public GlyphLine(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * Text of one look and one direction.
     *
     * @param text in logical order
     * @param inOrder whether glyphs stand in the order of the signs, or all in the opposite one; syllables of some
     *     scripts are drawn in another order than they are spoken
     * @param glyphs from left to right
     */
    public record Stretch(String text, Run run, boolean inOrder, List<Glyph> glyphs) {
        public Stretch {
            glyphs = List.copyOf(glyphs);
        }
    }

    /**
     * A glyph in its place.
     *
     * @param code of the font for this look; 0 is the sign for what the font lacks
     * @param x from the start of the line
     * @param y downwards from the baseline
     * @param text the signs it stands for; empty where another glyph of the same syllable says them
     */
    public record Glyph(int code, double x, double y, String text) {
        /** Whether no font of this system has the sign. */
        public boolean missing() {
            return (code & CODE) == 0;
        }
    }

    /** The stretches of a line, from left to right. */
    public List<Stretch> of(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        var bidi = new Bidi(text.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var pieces = pieces(runs, bidi);
        var levels = new byte[pieces.size()];
        for (var i = 0; i < levels.length; i++) {
            levels[i] = (byte) pieces.get(i).level();
        }
        var ordered = pieces.toArray(Piece[]::new);
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        var stretches = new ArrayList<Stretch>();
        var x = 0.0;
        for (var piece : ordered) {
            var vector = vector(piece);
            stretches.add(stretch(piece, vector, x));
            x += vector.getGlyphPosition(vector.getNumGlyphs()).getX();
        }
        return stretches;
    }

    /** The glyph of a look in a size, at the origin. */
    public GlyphVector glyph(Run.Face look, double size, int code) {
        return typeface.font(look.sized(size)).createGlyphVector(EXACT, new int[] {code});
    }

    /** Text of one look on one level: even levels read from left to right. */
    private record Piece(String text, Run run, int level) {
        boolean rightToLeft() {
            return level % 2 == 1;
        }
    }

    private static List<Piece> pieces(List<Run> runs, Bidi bidi) {
        var pieces = new ArrayList<Piece>();
        var start = 0;
        for (var run : runs) {
            var from = 0;
            for (var i = 1; i <= run.text().length(); i++) {
                var level = bidi.getLevelAt(start + from);
                if (i == run.text().length() || bidi.getLevelAt(start + i) != level) {
                    var shown = run.text().substring(from, i).replace(String.valueOf(Directions.MARK), "");
                    if (!shown.isEmpty()) {
                        pieces.add(new Piece(shown, run, level));
                    }
                    from = i;
                }
            }
            start += run.text().length();
        }
        return pieces;
    }

    private GlyphVector vector(Piece piece) {
        var font = typeface.font(piece.run().face());
        var signs = piece.text().toCharArray();
        if (!piece.rightToLeft() && !Font.textRequiresLayout(signs, 0, signs.length)) {
            return font.createGlyphVector(EXACT, piece.text());
        }
        var direction = piece.rightToLeft() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return font.layoutGlyphVector(EXACT, signs, 0, signs.length, direction);
    }

    private static Stretch stretch(Piece piece, GlyphVector vector, double x) {
        var text = piece.text();
        var count = vector.getNumGlyphs();
        var starts = vector.getGlyphCharIndices(0, count, null);
        var sorted = Arrays.stream(starts).sorted().distinct().toArray();
        var glyphs = new ArrayList<Glyph>();
        var said = new boolean[text.length()];
        for (var i = 0; i < count; i++) {
            var code = vector.getGlyphCode(i);
            var from = starts[i];
            var next = Arrays.binarySearch(sorted, from) + 1;
            var to = next < sorted.length ? sorted[next] : text.length();
            if ((code & CODE) < INVISIBLE) {
                var at = vector.getGlyphPosition(i);
                glyphs.add(new Glyph(code, x + at.getX(), at.getY(), said[from] ? "" : text.substring(from, to)));
                said[from] = true;
            }
        }
        var inOrder = piece.rightToLeft()
                || (glyphs.size() == text.codePointCount(0, text.length()) && sorted.length == count);
        return new Stretch(text, piece.run(), inOrder, glyphs);
    }
}
