package org.mindgap.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Glossary;
import org.mindgap.views.kit.Texts;

/** Help: what can be done, with its keys; and what the numbers are. */
final class HelpDialog {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 480;

    private final Texts texts;
    private final Dialogs dialogs;

    HelpDialog(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    /**
     * @param commands what can be done where one is
     * @param guidance brings back the example's guidance, where the example is open
     */
    void open(List<Command> commands, Optional<Runnable> guidance) {
        var keys = keys(commands);
        var glossary = glossary();
        var first = Buttons.segment(texts.get("help.keys"));
        first.setId("help-keys");
        var second = Buttons.segment(texts.get("help.glossary"));
        second.setId("help-glossary");
        glossary.setVisible(false);
        var segments = Buttons.segments(
                side -> {
                    keys.setVisible(side == first);
                    glossary.setVisible(side == second);
                },
                List.of(first, second));
        var pages = new StackPane(keys, glossary);
        VBox.setVgrow(pages, Priority.ALWAYS);
        var body = new VBox(12, segments, pages);
        body.setPrefSize(WIDTH, HEIGHT);
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("dialog-close");
        close.setDefaultButton(true);
        var foot = new ArrayList<Button>();
        guidance.ifPresent(g -> {
            var again = Buttons.plain(texts.get("help.guidance"), () -> {});
            again.setId("help-guidance");
            foot.add(again);
        });
        foot.add(close);
        var dialog = dialogs.open(texts.get("help.title"), body, foot);
        close.setOnAction(e -> dialog.close());
        guidance.ifPresent(g -> foot.get(0).setOnAction(e -> {
            dialog.close();
            g.run();
        }));
        close.requestFocus();
    }

    private Node keys(List<Command> commands) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        var whole = new ColumnConstraints();
        whole.setMinWidth(Region.USE_PREF_SIZE); // long names wrap: keys that are cut say nothing
        grid.getColumnConstraints().addAll(names, whole, whole);
        var row = 0;
        for (var command : commands) {
            grid.add(wrapped(command.name()), 0, row);
            grid.add(Buttons.label(command.keys().map(k -> k.getDisplayText()).orElse(""), "keys"), 1, row);
            grid.add(Buttons.label(command.id(), "small"), 2, row++);
        }
        var walk = Buttons.label(texts.get("help.walk"), "secondary");
        walk.setWrapText(true);
        walk.setMinHeight(Region.USE_PREF_SIZE);
        return scrolled(new VBox(16, walk, grid));
    }

    private Node glossary() {
        var list = new ListView<Glossary.Entry>();
        list.setId("glossary-list");
        list.setAccessibleText(texts.get("help.glossary"));
        list.getStyleClass().add("palette-list");
        list.setPrefWidth(300);
        list.setMinWidth(200);
        list.getItems().setAll(new Glossary(texts.locale()).all());
        list.setCellFactory(view -> new ListCell<>() {
            {
                setWrapText(true);
                setPrefWidth(0); // as wide as the list: long names go on in a second line
            }

            @Override
            protected void updateItem(Glossary.@Nullable Entry entry, boolean nothing) {
                super.updateItem(entry, nothing);
                setText(nothing || entry == null ? null : entry.name());
            }
        });
        var words = new VBox(8);
        var scroll = scrolled(words);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                words.getChildren().setAll(entry(now));
            }
        });
        list.getSelectionModel().selectFirst();
        return new HBox(24, list, scroll);
    }

    private List<Node> entry(Glossary.Entry entry) {
        var lines = new ArrayList<Node>();
        lines.add(wrapped(entry.name(), "heading"));
        lines.add(wrapped(entry.about()));
        part(lines, "glossary.unit", entry.unit());
        part(lines, "glossary.range", entry.range());
        part(lines, "glossary.use", entry.use());
        part(lines, "glossary.source", entry.source());
        part(lines, "glossary.id", entry.id());
        return lines;
    }

    private void part(List<Node> lines, String head, String words) {
        if (words.isEmpty()) {
            return;
        }
        lines.add(new VBox(Buttons.label(texts.get(head), "small"), wrapped(words)));
    }

    private static Label wrapped(String words, String... styles) {
        var label = Buttons.label(words, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
