package org.mindgap.views.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** Problems as sentences: sign, where, what, and what to do. Never colour alone. */
public final class ProblemList extends VBox {
    private static final int SHOWN = 200;

    private final Texts texts;
    private final ProblemTexts sentences;

    public ProblemList(Texts texts) {
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        getStyleClass().add("problem-list");
    }

    public void show(List<Problem> problems) {
        var rows = new ArrayList<Node>();
        var said = "";
        for (var problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            var place = sentences.place(problem);
            rows.add(row(problem, place.equals(said) ? "" : place)); // a file is named once for all that follows
            said = place;
        }
        getChildren().setAll(rows);
        if (problems.size() > SHOWN) {
            getChildren().add(Buttons.label(texts.get("problems.more", problems.size() - SHOWN), "secondary"));
        }
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
    }

    private Node row(Problem problem, String place) {
        var said = sentences.sentence(problem);
        var sentence = Lettering.script(said).isEmpty() ? wrapped(said, "problem-sentence") : mixed(said);
        var words = new VBox();
        if (!place.isEmpty()) {
            words.getChildren().add(wrapped(place, "small"));
        }
        words.getChildren().add(sentence);
        var hint = sentences.hint(problem);
        if (!hint.isEmpty()) {
            words.getChildren().add(wrapped(hint, "secondary"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(sign(problem), words);
        row.getStyleClass().add("problem");
        return row;
    }

    /** With a label in another script: JavaFX draws the end of a line that it breaks in such a text twice. */
    private static Node mixed(String text) {
        var passage = Passage.ofWords(text);
        passage.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // it is an English sentence
        return passage;
    }

    private static Label wrapped(String text, String styleClass) {
        var label = Buttons.label(text, styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node sign(Problem problem) {
        return switch (problem.severity()) {
            case NOTE -> Icons.of(MaterialDesignI.INFORMATION_OUTLINE, 16);
            case WARNING -> Icons.of(MaterialDesignA.ALERT, 16, "caution-icon");
            case ERROR -> Icons.of(MaterialDesignC.CLOSE_OCTAGON, 16, "bad-icon");
        };
    }
}
