package org.mindgap.views.gaps;

import javafx.scene.control.Button;
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
import org.mindgap.look.SavedView;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** Saved views: choose one, or keep this one under a name. */
final class ViewsChip extends MenuButton {
    private static final int LONGEST = 60;

    private final GapsModel model;
    private final KeptLooks looks;
    private final Texts texts;

    ViewsChip(GapsModel model, KeptLooks looks, Texts texts) {
        this.model = model;
        this.looks = looks;
        this.texts = texts;
        setId("views");
        getStyleClass().add("chip");
        setGraphic(Icons.of(MaterialDesignB.BOOKMARK_OUTLINE, 16));
        setAccessibleText(texts.get("saved.name"));
        setTooltip(new Tooltip(texts.get("saved.more")));
        setMinWidth(Region.USE_PREF_SIZE);
        looks.kept().addListener((o, before, now) -> fill());
        fill();
    }

    private void fill() {
        getItems().clear();
        for (var view : looks.kept().get().views()) {
            getItems().add(item(view));
        }
        if (getItems().isEmpty()) {
            var none = new MenuItem(texts.get("saved.none"));
            none.setDisable(true);
            getItems().add(none);
        }
        getItems().addAll(new SeparatorMenuItem(), keeping());
    }

    private MenuItem item(SavedView view) {
        var name = new Label(view.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var remove = Buttons.icon(
                Icons.of(MaterialDesignD.DELETE_OUTLINE, 16), texts.get("saved.remove", view.name()), () -> {
                    hide();
                    looks.remove(view);
                });
        var line = new HBox(16, name, remove);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var item = new CustomMenuItem(line, true);
        item.setOnAction(e -> model.apply(view));
        return item;
    }

    private MenuItem keeping() {
        var name = new TextField();
        name.setId("view-name");
        name.setPromptText(texts.get("saved.prompt"));
        name.setAccessibleText(texts.get("saved.prompt"));
        Runnable keep = () -> {
            var text = name.getText().strip();
            if (!text.isEmpty()) {
                hide();
                model.view(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                        .ifPresent(looks::save);
                name.clear();
            }
        };
        name.setOnAction(e -> keep.run());
        Button button = Buttons.plain(texts.get("saved.keep"), keep);
        button.setId("keep-view");
        button.disableProperty().bind(name.textProperty().map(t -> t == null || t.isBlank()));
        var line = new HBox(8, name, button);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return new CustomMenuItem(line, false);
    }
}
