package org.mindgap.views.imports;

import java.util.EnumSet;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** What every variable of the file is used as. */
final class VariablesStep {
    private final DescribedForm form;
    private final Texts texts;
    private final UseTexts words;
    private final UsesTable table;

    VariablesStep(DescribedForm form, Texts texts, UseTexts words) {
        this.form = form;
        this.texts = texts;
        this.words = words;
        this.table = new UsesTable(form, texts, words);
    }

    Node node() {
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        table.node().setMinHeight(120);
        table.node().setPrefHeight(200);
        var wording = Buttons.label(texts.get("uses.wording"), "secondary");
        wording.setWrapText(true);
        wording.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(10, bar(), table.node(), counts(), wording);
    }

    private Node bar() {
        var find = new TextField();
        find.setId("import-find");
        find.setPromptText(texts.get("uses.find"));
        find.setAccessibleText(texts.get("uses.find"));
        find.setPrefColumnCount(24);
        find.textProperty().addListener((o, before, now) -> table.find(now));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var several = new MenuButton(texts.get("uses.several"));
        several.setId("import-use-selected");
        several.setMinWidth(Region.USE_PREF_SIZE);
        UsesTable.roles().forEach(role -> {
            var item = new MenuItem(words.use(role));
            item.setOnAction(e -> form.use(table.selected(), role));
            several.getItems().add(item);
        });
        several.disableProperty()
                .bind(table.node().getSelectionModel().selectedItemProperty().isNull());
        var again = Buttons.plain(texts.get("uses.again"), form::asSuggested);
        again.setId("import-as-suggested");
        again.setDisable(true);
        form.counts().addListener((o, before, now) -> again.setDisable(!form.changed()));
        var bar = new HBox(8, find, space, several, again);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Label counts() {
        var label = Buttons.label("", "secondary");
        label.setId("import-counts");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Runnable say = () -> {
            var counts = form.counts().get();
            label.setText(texts.get(
                    "uses.counts",
                    EnumSet.allOf(Role.class).stream()
                            .filter(counts::containsKey)
                            .map(r -> words.use(r) + " " + texts.number(counts.getOrDefault(r, 0L)))
                            .collect(Collectors.joining(" · "))));
        };
        form.counts().addListener((o, before, now) -> say.run());
        say.run();
        return label;
    }
}
