package org.mindgap.charts.render.text;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mindgap.problem.Problem;
import org.mindgap.script.LineEnds;

/**
 * All text of a figure is measured, broken into lines and shaped here. Measures do not depend on what the figure is
 * drawn on, so that every file has the same lines. For one thread.
 */
public final class TextShaper {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /**
     * What breaks no line, though Java's rules end one there: apostrophes inside words, the points of gap.points, of
     * names of files and of models (Qwen2.5), hyphens before digits, but for those before a date (gpt-4o-2024-08-06); and syllables of Korean, which is broken at its
     * blanks as newspapers and journals break it.
     */
    private static final Pattern INSIDE_WORD = Pattern.compile(
            "(?<=[\\p{L}0-9])[\u2019.](?=[\\p{L}0-9])|(?<=[\\p{L}0-9])-(?=[0-9])(?![0-9]{4}-[0-9])|[\\p{IsHangul}&&\\p{L}]");

    /** What ends a line as a hyphen does, though Java's rules do not end one there: the stroke in EleutherAI/pythia. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\p{L}{3})/(?=\\p{L}{3})");

    private static final String CUT = "\u2026";

    private final Typeface typeface;
    private final Map<List<Run>, TextLayout> shaped = new HashMap<>();
    /** Hundreds of cells show the same few numbers. */
    private final Map<List<Run>, Shape> outlines = new HashMap<>();

    private final Map<String, Problem> problems = new LinkedHashMap<>();

    public TextShaper(Typeface typeface) {
        this.typeface = typeface;
    }

    /** What could not be shown so far, once for each script. */
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    /** A shaped line; at least one run. */
    public TextLayout shape(List<Run> runs) {
        return shaped.computeIfAbsent(runs, key -> {
            key.forEach(run -> typeface.missing(run.text())
                    .forEach(p -> problems.putIfAbsent(p.arguments().get(0), p)));
            return new TextLayout(attributed(key).getIterator(), EXACT);
        });
    }

    /** The runs of a line as they are drawn: in faces that have all letters of a syllable, with marks of direction. */
    public List<Run> faced(List<Run> runs) {
        return typeface.faced(Directions.marked(runs));
    }

    public double width(List<Run> runs) {
        return runs.isEmpty() ? 0 : shape(runs).getAdvance();
    }

    public double width(Run run) {
        return run.text().isEmpty() ? 0 : width(List.of(run));
    }

    /** Width of the widest part that cannot be broken. */
    public double widestWord(List<Run> runs) {
        var text = string(runs);
        var ends = ends(text);
        var widest = 0.0;
        for (var from = 0; from < text.length(); ) {
            var to = ends.after(from);
            widest = Math.max(widest, width(trimmed(part(runs, from, to))));
            from = to;
        }
        return widest;
    }

    /** Lines no wider than a width; a word that is wider is broken where it has to be. Never empty lines. */
    public List<List<Run>> wrap(List<Run> runs, double width) {
        var lines = new ArrayList<List<Run>>();
        var text = string(runs);
        if (text.isBlank()) {
            return lines;
        }
        var start = 0;
        for (var paragraph : text.split("\n", -1)) {
            var whole = Directions.marked(part(runs, start, start + paragraph.length()));
            lines.addAll(wrapParagraph(whole, width));
            start += paragraph.length() + 1;
        }
        return lines;
    }

    /** The same in so many lines at most: what is left out of the last of them has three points in its place. */
    public List<List<Run>> wrap(List<Run> runs, double width, int most) {
        var lines = wrap(runs, width);
        if (lines.size() <= most) {
            return lines;
        }
        var cut = new ArrayList<>(lines.subList(0, most));
        cut.set(most - 1, shortened(lines.get(most - 1), width));
        return cut;
    }

    /** Without its end, three points in its place. */
    private List<Run> shortened(List<Run> line, double width) {
        var text = string(line);
        var shown = line;
        for (var end = text.length(); end > 0; end--) {
            if (Syllables.start(text, 0, end) != end
                    || (!Character.isLetterOrDigit(text.codePointBefore(end)) && !mark(text, end))) {
                continue;
            }
            shown = part(line, 0, end);
            var last = shown.get(shown.size() - 1);
            shown.set(shown.size() - 1, new Run(last.text() + CUT, last.face(), last.color()));
            if (width(shown) <= width) {
                break;
            }
        }
        return shown;
    }

    private static boolean mark(String text, int end) {
        var kind = Character.getType(text.codePointBefore(end));
        return kind == Character.NON_SPACING_MARK || kind == Character.COMBINING_SPACING_MARK;
    }

    /** Outlines of a line that starts at the origin; nobody changes them. */
    public Shape outline(List<Run> runs) {
        return outlines.computeIfAbsent(runs, key -> shape(key).getOutline(new AffineTransform()));
    }

    /** Outlines of letters that stand apart by a share of their size, starting at the origin. */
    public Shape spacedOutline(String text, Run.Face face, double spacing) {
        var font = typeface.font(face).deriveFont(Map.of(TextAttribute.TRACKING, (float) spacing));
        return new TextLayout(text, font, EXACT).getOutline(new AffineTransform());
    }

    private List<List<Run>> wrapParagraph(List<Run> runs, double width) {
        var lines = new ArrayList<List<Run>>();
        var text = string(runs);
        if (text.isBlank()) {
            return lines;
        }
        var measurer = new TextMeasurer(attributed(runs).getIterator(), EXACT);
        var ends = ends(text);
        var from = 0;
        while (from < text.length()) {
            var end = lineEnd(text, from, measurer.getLineBreakIndex(from, (float) Math.max(width, 1)), ends);
            var line = trimmed(part(runs, from, end));
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = end;
        }
        return lines;
    }

    /**
     * Where a line ends that has room up to a place: at the last boundary before it, blanks beyond the room included; in
     * the middle of a word that is wider than a line.
     */
    private static int lineEnd(String text, int from, int room, LineEnds ends) {
        if (room >= text.length()) {
            return text.length();
        }
        if (Character.isWhitespace(text.charAt(room))) {
            return ends.after(room);
        }
        var end = ends.at(room) ? room : ends.before(room);
        while (end > from && Syllables.follows(text.charAt(end))) {
            end = ends.before(end); // a sign of repetition belongs to the word before it
        }
        return end > from ? end : Syllables.start(text, from, room);
    }

    private AttributedString attributed(List<Run> runs) {
        var drawn = faced(runs);
        var text = new AttributedString(string(drawn));
        var start = 0;
        for (var run : drawn) {
            var end = start + run.text().length();
            text.addAttribute(TextAttribute.FONT, typeface.font(run.face()), start, end);
            text.addAttribute(TextAttribute.FOREGROUND, run.color(), start, end);
            start = end;
        }
        return text;
    }

    private static LineEnds ends(String text) {
        // as a letter a sign breaks nothing
        var unbroken = INSIDE_WORD.matcher(text).replaceAll("x");
        return LineEnds.of(BETWEEN_WORDS.matcher(unbroken).replaceAll("-"));
    }

    private static String string(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static List<Run> part(List<Run> runs, int from, int to) {
        var part = new ArrayList<Run>();
        var start = 0;
        for (var run : runs) {
            var end = start + run.text().length();
            var a = Math.max(from, start);
            var b = Math.min(to, end);
            if (a < b) {
                part.add(new Run(run.text().substring(a - start, b - start), run.face(), run.color()));
            }
            start = end;
        }
        return part;
    }

    /** Without blanks at its ends. */
    private static List<Run> trimmed(List<Run> runs) {
        var text = string(runs);
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return List.of();
        }
        var from = text.length() - text.stripLeading().length();
        return part(runs, from, from + stripped.length());
    }
}
