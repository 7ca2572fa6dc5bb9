package org.mindgap.views.stereotypes;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.mindgap.look.RoomView;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** Saved views of the room: choose one, or keep this one under a name. */
final class RoomViewsChip extends MenuButton {
    private static final int LONGEST = 60;

    private final RoomViews views;
    private final Texts texts;
    private final Function<String, RoomView> here;
    private final Consumer<RoomView> go;

    /**
     * @param here where one is, under a name
     * @param go leads to a view
     */
    RoomViewsChip(RoomViews views, Texts texts, Function<String, RoomView> here, Consumer<RoomView> go) {
        this.views = views;
        this.texts = texts;
        this.here = here;
        this.go = go;
        setId("differ-views");
        getStyleClass().add("chip");
        setGraphic(Icons.of(MaterialDesignB.BOOKMARK_OUTLINE, 16));
        setAccessibleText(texts.get("saved.name"));
        setTooltip(new Tooltip(texts.get("stereo.saved.more")));
        setMinWidth(Region.USE_PREF_SIZE);
        views.views().addListener((o, before, now) -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        views.views().get().forEach(v -> getItems().add(item(v)));
        if (getItems().isEmpty()) {
            var none = new MenuItem(texts.get("saved.none"));
            none.setDisable(true);
            getItems().add(none);
        }
        getItems().addAll(new SeparatorMenuItem(), keeping());
    }

    private MenuItem item(RoomView view) {
        var name = new Label(view.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var remove = Buttons.icon(
                Icons.of(MaterialDesignD.DELETE_OUTLINE, 16), texts.get("saved.remove", view.name()), () -> {
                    hide();
                    views.remove(view);
                });
        var line = new HBox(16, name, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        var item = new CustomMenuItem(line, true);
        item.setOnAction(e -> go.accept(view));
        return item;
    }

    private MenuItem keeping() {
        var name = new TextField();
        name.setId("differ-view-name");
        name.setPromptText(texts.get("saved.prompt"));
        name.setAccessibleText(texts.get("saved.prompt"));
        Runnable keep = () -> {
            var text = name.getText().strip();
            if (!text.isEmpty()) {
                hide();
                views.save(here.apply(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
                name.clear();
            }
        };
        name.setOnAction(e -> keep.run());
        var button = Buttons.plain(texts.get("saved.keep"), keep);
        button.setId("differ-keep-view");
        button.disableProperty().bind(name.textProperty().map(t -> t == null || t.isBlank()));
        var line = new HBox(8, name, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return new CustomMenuItem(line, false);
    }
}
