package org.mindgap.charts.render.text;

import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The system's sans serif. A logical font, because only those fall back to other fonts for scripts that their own lack;
 * and a font of a script where falling back would tear its syllables. For one thread.
 */
public final class Typeface {
    private static final Set<Character.UnicodeScript> EAST_ASIAN = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO);

    private final Font plain;
    private final ScriptFaces scripts = new ScriptFaces();

    private Typeface(Font plain) {
        this.plain = plain;
    }

    /**
     * The typeface of figures.
     *
     * @throws ProblemException if this system has no font at all
     */
    public static Typeface sansSerif() throws ProblemException {
        try {
            var font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
            if (!font.canDisplay('0')) {
                throw new ProblemException(Problem.error("figure.no-font"));
            }
            return new Typeface(font);
        } catch (InternalError | NullPointerException | ExceptionInInitializerError | NoClassDefFoundError e) {
            // how AWT says that it found no font configuration, depending on its version
            throw new ProblemException(Problem.error("figure.no-font"), e);
        }
    }

    public Font font(Run.Face face) {
        var style = (face.bold() ? Font.BOLD : Font.PLAIN) | (face.italic() ? Font.ITALIC : Font.PLAIN);
        return face.family().isEmpty()
                ? plain.deriveFont(style, (float) face.size())
                : new Font(face.family(), style, 1).deriveFont((float) face.size());
    }

    /** The same text in runs whose faces have all letters of a syllable. */
    public List<Run> faced(List<Run> runs) {
        return runs.stream().flatMap(run -> scripts.of(run).stream()).toList();
    }

    /** One problem for each script of a text that no font of this system can show. */
    public List<Problem> missing(String text) {
        var scripts = new LinkedHashSet<String>();
        var problems = new ArrayList<Problem>();
        text.codePoints().filter(c -> !shown(c)).forEach(c -> {
            var script = Character.UnicodeScript.of(c);
            if (scripts.add(script.name())) {
                var bundle = EAST_ASIAN.contains(script) ? "fonts-noto-cjk" : "fonts-noto-core";
                problems.add(Problem.warning("figure.script-missing", name(script, c), bundle));
            }
        });
        return problems;
    }

    private boolean shown(int codePoint) {
        var kind = Character.getType(codePoint);
        return kind == Character.FORMAT
                || kind == Character.CONTROL
                || Character.isWhitespace(codePoint)
                || plain.canDisplay(codePoint);
    }

    private static String name(Character.UnicodeScript script, int example) {
        if (script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED) {
            return "the sign " + Character.toString(example);
        }
        var words = script.name().toLowerCase(Locale.ROOT).split("_");
        for (var i = 0; i < words.length; i++) {
            words[i] = words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1);
        }
        return String.join(" ", words);
    }
}
