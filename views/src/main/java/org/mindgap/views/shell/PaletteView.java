package org.mindgap.views.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** Finds a command by some words of its name and runs it, or copies what does the same on the command line. */
final class PaletteView extends StackPane {
    private static final double WIDTH = 460;
    private static final double ROW = 32;
    private static final int ROWS = 11;

    private final Texts texts;
    private final CommandBook book;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label foot = Buttons.label("", "small");
    private @Nullable Node before;
    private @Nullable Runnable entering;

    /** Words that mean the same to those who look for a command. */
    static List<List<String>> same(Texts texts) {
        return Arrays.stream(texts.get("palette.same").split(";"))
                .map(group -> List.of(group.strip().split(" ")))
                .toList();
    }

    PaletteView(Texts texts, CommandBook book) {
        this.texts = texts;
        this.book = book;
        getStyleClass().add("palette-ground");
        setVisible(false);
        field.setId("palette-field");
        field.setPromptText(texts.get("palette.find"));
        field.setAccessibleText(texts.get("palette.find"));
        field.textProperty().addListener((o, was, now) -> find());
        HBox.setHgrow(field, Priority.ALWAYS);
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(Buttons.label(texts.get("palette.none"), "secondary"));
        list.setFixedCellSize(ROW);
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        var search = new HBox(8, Icons.of(MaterialDesignM.MAGNIFY, 16), field);
        search.setAlignment(Pos.CENTER_LEFT);
        search.getStyleClass().add("palette-search");
        var panel = new VBox(search, list, foot);
        panel.getStyleClass().add("palette");
        panel.setMaxSize(WIDTH, USE_PREF_SIZE);
        panel.setPrefWidth(WIDTH);
        StackPane.setAlignment(panel, Pos.TOP_RIGHT);
        StackPane.setMargin(panel, new Insets(2, 44, 0, 0));
        getChildren().add(panel);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        before = getScene().getFocusOwner();
        setVisible(true);
        foot.setText(texts.get("palette.keys"));
        field.clear();
        find();
        field.requestFocus();
    }

    /**
     * Another room is shown below it: what was typed stays and is looked for there, too, and the keyboard goes to that room
     * when this closes.
     */
    void stay(Runnable enter) {
        entering = enter;
        find();
        field.requestFocus();
        field.end();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            var enter = entering;
            entering = null;
            if (enter != null) {
                before = null;
                enter.run();
            }
            if (before != null && before.getScene() == getScene()) {
                before.requestFocus();
            }
            before = null;
        }
    }

    private void find() {
        list.getItems().setAll(book.found(field.getText(), texts.locale()));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        var rows = Math.max(2, Math.min(ROWS, list.getItems().size()));
        list.setPrefHeight(rows * ROW + 2);
    }

    private void key(KeyEvent event) {
        var now = list.getSelectionModel().getSelectedIndex();
        var last = list.getItems().size() - 1;
        switch (event.getCode()) {
            case ESCAPE, F6, TAB -> close(); // left standing open it would be over the room, and nothing would take Esc
            case DOWN -> select(now == last ? 0 : now + 1);
            case UP -> select(now <= 0 ? last : now - 1);
            case PAGE_DOWN -> select(Math.min(last, now + ROWS - 1));
            case PAGE_UP -> select(Math.max(0, now - ROWS + 1));
            case ENTER -> chosen(event.isShortcutDown() ? this::copy : this::run);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int row) {
        list.getSelectionModel().select(row);
        list.scrollTo(Math.max(0, row - ROWS / 2));
    }

    private void chosen(Consumer<Command> action) {
        var command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            action.accept(command);
        }
    }

    private void run(Command command) {
        close();
        command.action().run();
    }

    private void copy(Command command) {
        var line = command.line().get();
        line.ifPresent(text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        foot.setText(line.map(t -> texts.get("palette.copied", t)).orElse(texts.get("palette.noLine")));
    }

    /** Name, keys, and a button for the command line where there is one. */
    private final class Row extends ListCell<Command> {
        Row() {
            setPrefWidth(0); // a long name is cut, and nothing scrolls sideways
            setOnMouseClicked(e -> {
                if (!isEmpty() && getItem() != null) {
                    run(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean nothing) {
            super.updateItem(command, nothing);
            if (nothing || command == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var name = new Label(command.name());
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var keys = command.keys().map(k -> k.getDisplayText()).orElse("");
            var row = new HBox(8, name, space);
            row.setAlignment(Pos.CENTER_LEFT);
            if (command.line().get().isPresent()) {
                var copy = Buttons.icon(
                        Icons.of(MaterialDesignC.CONTENT_COPY, 14), texts.get("palette.copy"), () -> copy(command));
                copy.setFocusTraversable(false);
                row.getChildren().add(copy);
            }
            if (!keys.isEmpty()) {
                row.getChildren().add(Buttons.label(keys, "keys"));
            }
            setGraphic(row);
            setAccessibleText(keys.isEmpty() ? command.name() : command.name() + ", " + keys);
        }
    }
}
