package org.mindgap.views.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Shows what an SPSS or Stata file says of itself, and asks what its variables are used as, with proposals. */
final class DescribedDialog {
    private static final double WIDTH = 1040;
    private static final double NOTES_HIGH = 84;

    private final DescribedForm form;
    private final Texts texts;
    private final UseTexts words;
    private final UsesTable table;
    private final EncodingChoice encoding;
    private final ProblemList notes;
    private final GridPane grid = new GridPane();
    private int row;

    DescribedDialog(DescribedForm form, Texts texts, Tasks tasks) {
        this.form = form;
        this.texts = texts;
        this.words = new UseTexts(texts);
        this.table = new UsesTable(form, texts, words);
        this.notes = new ProblemList(texts);
        this.encoding = new EncodingChoice(form, texts, tasks, notes);
        grid.getStyleClass().add("form");
    }

    /**
     * @param start is told to import
     * @param closed is called when the dialog was closed and nothing is to be imported
     */
    void open(Dialogs dialogs, Consumer<ReadySurvey> start, Runnable closed) {
        field("import.name", name());
        field("encoding.title", encoding.node());
        field("import.weight", weight());
        field("import.country", country());
        var heading = Buttons.label(String.valueOf(form.file().getFileName()), "heading");
        var body = new VBox(10, heading, facts(), notes(), grid, bar(), table.node(), foot());
        body.setPrefSize(WIDTH, 560);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        table.node().setMinHeight(120);
        table.node().setPrefHeight(200);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var run = Buttons.primary(texts.get("import.run"), () -> {});
        run.setId("import-run");
        run.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("import.title"), body, List.of(cancel, run));
        dialog.onClosed(closed);
        cancel.setOnAction(e -> dialog.close());
        run.setOnAction(e -> {
            dialog.onClosed(() -> {});
            dialog.closeThen(() -> start.accept(ready()));
        });
    }

    private ReadySurvey ready() {
        return new ReadySurvey(form.reader(), form.request(), form.name().get(), form.decided(words));
    }

    private void field(String key, Node node) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(node);
        grid.addRow(row++, label, node);
        GridPane.setHgrow(node, Priority.ALWAYS);
    }

    private Node name() {
        var field = new TextField();
        field.setId("import-name");
        field.textProperty().bindBidirectional(form.name());
        field.setMaxWidth(330);
        var invented = new CheckBox(texts.get("import.invented"));
        invented.setMinWidth(Region.USE_PREF_SIZE);
        invented.selectedProperty().bindBidirectional(form.invented());
        var box = new HBox(16, field, invented);
        HBox.setHgrow(field, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Kind, program, date, respondents, variables and title, as the file says them. */
    private Label facts() {
        var dictionary = form.described().get().dictionary();
        var origin = dictionary.origin();
        var said = new ArrayList<String>();
        said.add(origin.format());
        if (!origin.product().isEmpty()) {
            said.add(texts.get("described.product", origin.product()));
        }
        if (!origin.created().isEmpty()) {
            said.add(origin.created());
        }
        origin.cases().ifPresent(n -> said.add(texts.count("described.people.one", "described.people", n)));
        said.add(texts.count(
                "described.variables.one",
                "described.variables",
                dictionary.fields().size()));
        var line = String.join(" · ", said);
        var label = Buttons.label(origin.label().isEmpty() ? line : origin.label() + "\n" + line, "secondary");
        label.setId("import-facts");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node notes() {
        notes.show(form.described().get().notes());
        var scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(NOTES_HIGH);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.visibleProperty().bind(notes.visibleProperty());
        scroll.managedProperty().bind(notes.visibleProperty());
        return scroll;
    }

    private Label weight() {
        var label = new Label();
        label.setId("import-weight-said");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Runnable say = () -> label.setText(weightSaid());
        form.counts().addListener((o, before, now) -> say.run());
        say.run();
        return label;
    }

    private String weightSaid() {
        var used = form.names(Role.WEIGHT);
        var own = form.described().get().dictionary().weight();
        if (used.isEmpty()) {
            return own.map(w -> texts.get("described.weight.unused", w))
                    .orElseGet(() -> texts.get("described.weight.none"));
        }
        if (used.size() > 1) {
            return texts.get("described.weight.product", String.join(" × ", used));
        }
        return own.filter(used::contains)
                .map(w -> texts.get("described.weight.file", w))
                .orElseGet(() -> texts.get("described.weight.other", used.get(0)));
    }

    private Node country() {
        var is = new TextField();
        is.setId("import-country-is");
        is.setPromptText(texts.get("import.country.prompt"));
        is.setPrefColumnCount(14);
        is.textProperty().bindBidirectional(form.countryIs());
        var said = new Label();
        said.setMinWidth(Region.USE_PREF_SIZE);
        Runnable say = () -> {
            var variable = form.names(Role.COUNTRY).stream().findFirst();
            said.setText(variable.map(v -> texts.get("described.country", v))
                    .orElseGet(() -> texts.get("described.country.none")));
            is.setVisible(variable.isEmpty());
            is.setManaged(variable.isEmpty());
        };
        form.counts().addListener((o, before, now) -> say.run());
        say.run();
        var box = new HBox(8, said, is);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
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

    private Label foot() {
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
