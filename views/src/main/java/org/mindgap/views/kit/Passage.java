package org.mindgap.views.kit;

import java.text.Bidi;
import java.util.List;
import java.util.Set;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mindgap.script.LineEnds;

/**
 * A passage in any script, broken into lines as wide as it is: prompts and replies. Words of scripts whose letters
 * join or stand over one another are handed on one by one, since JavaFX draws the end of a line of them that it broke by
 * itself twice; a passage that
 * begins in letters from right to left stands so.
 */
public final class Passage extends TextFlow {
    private static final Set<Character.UnicodeScript> JOINED = Set.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.GURMUKHI,
            Character.UnicodeScript.GUJARATI,
            Character.UnicodeScript.ORIYA,
            Character.UnicodeScript.TAMIL,
            Character.UnicodeScript.TELUGU,
            Character.UnicodeScript.KANNADA,
            Character.UnicodeScript.MALAYALAM,
            Character.UnicodeScript.SINHALA,
            Character.UnicodeScript.TIBETAN);
    /** A passage of more words is left to JavaFX: nodes are not for free. */
    private static final int MOST = 2000;

    public Passage(String text) {
        getStyleClass().add("passage");
        setMinHeight(USE_PREF_SIZE);
        setText(text);
    }

    /** A passage of words that are handed on one by one whatever their script is, since several are in it. */
    static Passage ofWords(String text) {
        var passage = new Passage("");
        passage.setAccessibleText(text);
        passage.getChildren().setAll(nodes(words(text)));
        return passage;
    }

    /**
     * An English sentence that breaks into lines: a label, or with words of another script in it a passage, since JavaFX
     * measures such a label wrongly and draws the end of its lines twice.
     */
    public static Region sentence(String text, String... styleClasses) {
        if (Lettering.script(text).isPresent()) {
            var passage = ofWords(text);
            passage.getStyleClass().addAll(styleClasses);
            passage.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            return passage;
        }
        var label = Buttons.label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    public void setText(String text) {
        var rightToLeft =
                !new Bidi(text.isEmpty() ? " " : text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.INHERIT);
        setAccessibleText(text);
        getChildren().setAll(nodes(parts(text)));
    }

    private static List<Node> nodes(List<String> words) {
        return words.stream().map(w -> word(w)).toList();
    }

    /**
     * One of {@link #parts}, for a flow of text: between nodes a line may break; within text without blanks JavaFX would
     * break a word in two.
     */
    public static Node word(String word, String... styleClasses) {
        var last = word.isEmpty() ? ' ' : word.codePointBefore(word.length());
        if (LineEnds.isWithoutBlanks(last)) {
            var label = Buttons.label(word, styleClasses);
            label.setMinWidth(USE_PREF_SIZE);
            return label;
        }
        var text = new Text(word);
        text.getStyleClass().addAll(styleClasses);
        return text;
    }

    /** The words of a text in a script that JavaFX breaks wrongly; else the text. */
    public static List<String> parts(String text) {
        if (text.codePoints().mapToObj(Character.UnicodeScript::of).noneMatch(JOINED::contains)) {
            return List.of(text);
        }
        return words(text);
    }

    private static List<String> words(String text) {
        var parts = LineEnds.of(text).parts(text);
        return parts.size() > MOST ? List.of(text) : parts;
    }
}
