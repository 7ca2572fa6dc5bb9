package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** "Where does this number come from?" */
public final class InspectorView extends VBox {
    /** Beside it stands the button that copies. */
    private static final double VALUE = 210;

    private final Texts texts;
    private final Consumer<InspectorFacts.Door> open;
    private final boolean holds;
    private final Runnable fold;
    private final Button copy;
    private final VBox content = new VBox();
    private String said = "";

    /**
     * @param open goes where a link leads
     * @param holds whether there is a way to "does it hold?"
     * @param fold folds it away
     */
    public InspectorView(Texts texts, Consumer<InspectorFacts.Door> open, boolean holds, Runnable fold) {
        this.texts = texts;
        this.open = open;
        this.holds = holds;
        this.fold = fold;
        this.copy = Buttons.icon(Icons.of(MaterialDesignC.CONTENT_COPY, 16), texts.get("inspector.copy"), this::copy);
        copy.setId("inspector-copy");
        getStyleClass().add("inspector");
        setId("inspector");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(
                Buttons.label(texts.get("inspector.title"), "strong"),
                space,
                Buttons.icon(Icons.of(MaterialDesignC.CHEVRON_DOUBLE_RIGHT, 16), texts.get("inspector.fold"), fold));
        head.getStyleClass().add("inspector-head");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        showNothing();
    }

    /** Nothing is chosen. */
    public void showNothing() {
        said = "";
        content.getChildren().setAll(block(wrapped(texts.get("inspector.none"), "secondary")));
    }

    public void show(InspectorFacts facts) {
        var value = Buttons.label(facts.value(), "inspector-value");
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        value.setMaxWidth(VALUE); // a state in words is smaller, and goes on in a second line
        if (!facts.value().isEmpty() && Character.isLetter(facts.value().charAt(0))) {
            value.getStyleClass().setAll("label", "heading");
        }
        var number = new FlowPane(8, 0, value);
        number.setRowValignment(VPos.BASELINE);
        if (!facts.interval().isEmpty()) {
            number.getChildren().add(wrapped(facts.interval(), "secondary"));
        }
        HBox.setHgrow(number, Priority.ALWAYS);
        number.setMinWidth(0);
        number.setPrefWrapLength(200);
        var line = new HBox(number, copy);
        var top = block(line);
        if (!facts.drawn().isEmpty()) {
            top.getChildren().add(wrapped(facts.drawn(), "small"));
        }
        top.getChildren().add(wrapped(facts.sentence()));
        if (!facts.axis().marks().isEmpty()) {
            top.getChildren().add(new MarksAxis(facts.axis()));
        }
        content.getChildren().setAll(top);
        for (var b : facts.blocks()) {
            content.getChildren().add(block(b));
        }
        if (holds) {
            content.getChildren()
                    .add(block(
                            new InspectorFacts.Block(InspectorFacts.Kind.HOLDS, texts.get("inspector.holds"), List.of())
                                    .leading(texts.get("inspector.holds.way"), InspectorFacts.Door.HOLDS)));
        }
        said = said(facts);
    }

    /** Brings it back where it is folded away. */
    void unfold() {
        if (getScene() == null) {
            fold.run();
        }
    }

    /** Puts something of the room's own below what scrolls, where it is always seen. */
    void foot(Node own) {
        getChildren().add(own);
    }

    private Node block(InspectorFacts.Block b) {
        var lines = new VBox(Buttons.label(b.title(), "strong"));
        lines.getStyleClass().add("inspector-lines");
        b.lines().forEach(l -> lines.getChildren().add(wrapped(l, "small")));
        var more = b.more().stream().map(l -> wrapped(l, "small")).toList();
        b.way().ifPresent(way -> {
            var link = Buttons.link(way.words(), () -> {});
            link.getStyleClass().add("small-link");
            link.setId("inspector-" + way.door().name().toLowerCase(Locale.ROOT));
            link.setOnAction(e -> {
                link.setVisited(false);
                if (way.door() == InspectorFacts.Door.MORE) {
                    lines.getChildren().remove(link);
                    lines.getChildren().addAll(more);
                } else {
                    open.accept(way.door());
                }
            });
            lines.getChildren().add(link);
        });
        HBox.setHgrow(lines, Priority.ALWAYS);
        return block(new HBox(12, Icons.of(icon(b.kind()), 16), lines));
    }

    /** Everything as text, for notes and mails. */
    private static String said(InspectorFacts facts) {
        var text = new ArrayList<String>();
        text.add((facts.value() + " " + facts.interval()).strip());
        text.add(facts.drawn());
        text.add(facts.sentence());
        facts.axis().marks().stream().filter(m -> !m.here()).forEach(m -> text.add(m.name() + " " + m.text()));
        for (var block : facts.blocks()) {
            text.add(block.title() + ": " + String.join(". ", block.lines()));
            text.addAll(block.more());
        }
        text.removeIf(String::isBlank);
        return String.join("\n", text);
    }

    private void copy() {
        if (!said.isEmpty()) {
            var clip = new ClipboardContent();
            clip.putString(said);
            Clipboard.getSystemClipboard().setContent(clip);
        }
    }

    private static Ikon icon(InspectorFacts.Kind kind) {
        return switch (kind) {
            case PEOPLE -> MaterialDesignA.ACCOUNT_GROUP_OUTLINE;
            case QUESTIONS -> MaterialDesignF.FORMAT_LIST_NUMBERED;
            case ANSWERS -> MaterialDesignC.COMMENT_TEXT_OUTLINE;
            case SAMPLING -> MaterialDesignC.CHART_BELL_CURVE;
            case FORMULA -> MaterialDesignF.FUNCTION_VARIANT;
            case HOLDS -> MaterialDesignS.SHIELD_CHECK_OUTLINE;
        };
    }

    private static VBox block(Node... nodes) {
        var block = new VBox(nodes);
        block.getStyleClass().add("inspector-block");
        return block;
    }

    /** A sentence, in which names of groups and models may be of any script. */
    private static Region wrapped(String text, String... classes) {
        return Passage.sentence(text, classes);
    }
}
