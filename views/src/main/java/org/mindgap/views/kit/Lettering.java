package org.mindgap.views.kit;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lets words in a script of their own stand in a font that has all their letters, wherever in a window they come to
 * stand: labels of a survey are in tables, fields, lists and sentences, and those of a file in dialogs before it is a
 * study. See {@link ScriptFonts} for why.
 */
final class Lettering {
    /** Letters before it are Latin, Greek, Cyrillic or Armenian, and signs that every font has. */
    private static final int FIRST = 0x590;

    private static final Set<UnicodeScript> EVERYWHERE = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC);
    private @Nullable ScriptFonts fonts;

    /** Looks after a node and whatever comes to stand in it. */
    void watch(Node node) {
        if (node instanceof Labeled labeled) {
            words(node, labeled.textProperty());
        } else if (node instanceof TextInputControl field) {
            words(node, field.textProperty());
            return;
        } else if (node instanceof Text text) {
            words(node, text.textProperty());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> inside(parent, child));
            parent.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
                while (change.next()) {
                    change.getAddedSubList().forEach(child -> inside(parent, child));
                }
            });
        }
    }

    /** The text within a label has the label's font. */
    private void inside(Parent parent, Node child) {
        if (!(parent instanceof Labeled && child instanceof Text)) {
            watch(child);
        }
    }

    private void words(Node node, ReadOnlyStringProperty text) {
        text.addListener((o, before, now) -> dress(node, now));
        dress(node, text.get());
    }

    /** Who gave a node a style of its own keeps it: an icon its family, a translation the font of its language. */
    private void dress(Node node, @Nullable String text) {
        var ours = node.getProperties().containsKey(Lettering.class);
        if (!ours && !node.getStyle().isEmpty()) {
            return;
        }
        var script = script(text);
        if (script.isPresent()) {
            var known = fonts;
            if (known == null) { // asking the system for its fonts takes time, and most windows never need them
                known = new ScriptFonts();
                fonts = known;
            }
            known.dress(node, script.get());
            node.getProperties().put(Lettering.class, true);
        } else if (ours) {
            node.setStyle("");
            node.getProperties().remove(Lettering.class);
        }
    }

    /**
     * The first script in a text that is not everywhere; where Korean, Japanese or Chinese letters stand in it they
     * decide, since they are boxes in a font of another script.
     */
    static Optional<UnicodeScript> script(@Nullable String text) {
        UnicodeScript found = null;
        var han = false;
        for (var i = 0; text != null && i < text.length(); i++) {
            if (text.charAt(i) < FIRST) {
                continue;
            }
            var script = UnicodeScript.of(text.codePointAt(i));
            if (script == UnicodeScript.HANGUL) {
                return Optional.of(script);
            }
            if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
                return Optional.of(UnicodeScript.HIRAGANA);
            }
            han |= script == UnicodeScript.HAN;
            if (found == null && !EVERYWHERE.contains(script)) {
                found = script;
            }
        }
        return han ? Optional.of(UnicodeScript.HAN) : Optional.ofNullable(found);
    }
}
