package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.preset.Presets;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** What the file as a whole is: its preset, characters, weight, country and codebook. */
final class FileStep {
    private static final double NOTES_HIGH = 84;
    private static final double LABELS_WIDE = 620;
    private static final int COUNTRIES = 4;

    private final DescribedForm form;
    private final Texts texts;
    private final FileDialogs files;
    private final ProblemList notes;
    private final GridPane grid = new GridPane();
    private final Optional<EncodingChoice> encoding;
    private final Tasks.Slot reading;
    private final Presets presets;
    private final PresetChoice preset;
    private int row;

    FileStep(DescribedForm form, Texts texts, Tasks tasks, FileDialogs files, Presets presets) {
        this.form = form;
        this.texts = texts;
        this.files = files;
        this.notes = new ProblemList(texts);
        this.reading = tasks.slot();
        this.presets = presets;
        this.encoding = form.isTable()
                ? Optional.empty() // characters of a table were chosen with how it is read
                : Optional.of(new EncodingChoice(form, texts, tasks, presets, notes));
        this.preset = new PresetChoice(form, texts, tasks, files, notes);
        grid.getStyleClass().add("form");
    }

    Node node() {
        field("import.name", name());
        field("preset.title", preset.node());
        encoding.ifPresent(e -> field("encoding.title", e.node()));
        field("import.weight", weight());
        field("import.country", country());
        field("import.codebook", codebook());
        return new VBox(12, facts(), notes(), grid);
    }

    private void field(String key, Node node) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(node);
        grid.addRow(row++, label, node);
        GridPane.setHgrow(node, Priority.ALWAYS);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        label.setMinHeight(28);
    }

    private Node name() {
        var field = new TextField();
        field.setId("import-name");
        field.setAccessibleText(texts.get("import.name"));
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
        return whole(label);
    }

    private Node notes() {
        notes.show(form.described().get().notes());
        var scroll = new ScrollPane(notes) {
            @Override
            protected double computePrefHeight(double width) {
                return Math.min(NOTES_HIGH, super.computePrefHeight(width)); // many notes scroll
            }
        };
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.visibleProperty().bind(notes.visibleProperty());
        scroll.managedProperty().bind(notes.visibleProperty());
        return scroll;
    }

    private Label weight() {
        var label = new Label();
        label.setId("import-weight-said");
        Runnable say = () -> label.setText(weightSaid());
        form.counts().addListener((o, before, now) -> say.run());
        say.run();
        return whole(label);
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
        if (form.isTable()) {
            return used.get(0);
        }
        return own.filter(used::contains)
                .map(w -> texts.get("described.weight.file", w))
                .orElseGet(() -> texts.get("described.weight.other", used.get(0)));
    }

    private Node country() {
        var is = new TextField();
        is.setId("import-country-is");
        is.setPromptText(texts.get("import.country.prompt"));
        is.setAccessibleText(texts.get("described.country.none"));
        is.setPrefColumnCount(14);
        is.textProperty().bindBidirectional(form.countryIs());
        var said = new Label();
        said.setMinWidth(Region.USE_PREF_SIZE);
        var codes = Buttons.label("", "secondary");
        codes.setId("import-countries");
        codes.setWrapText(true);
        Runnable say = () -> {
            var variable = form.names(Role.COUNTRY).stream().findFirst();
            said.setText(variable.map(v -> texts.get("described.country", v))
                    .orElseGet(() -> texts.get("described.country.none")));
            codes.setText(variable.map(this::countries).orElse(""));
            is.setVisible(variable.isEmpty());
            is.setManaged(variable.isEmpty());
        };
        form.counts().addListener((o, before, now) -> say.run());
        form.described().addListener((o, before, now) -> {
            UsesTable.dress(codes, now);
            say.run();
        });
        UsesTable.dress(codes, form.described().get());
        say.run();
        var box = new HBox(8, said, is, codes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** The first countries that the file names, or that it names none and where they get their names. */
    private String countries(String variable) {
        var labels = form.described()
                .get()
                .dictionary()
                .field(variable)
                .map(Field::labels)
                .orElse(List.of());
        if (labels.isEmpty()) {
            return texts.get("described.country.codes");
        }
        var first = String.join(
                ", ", labels.stream().limit(COUNTRIES).map(l -> l.label()).toList());
        return labels.size() > COUNTRIES
                ? texts.get("described.country.more", first, labels.size() - COUNTRIES)
                : first;
    }

    private Node codebook() {
        var said = new Label();
        said.setId("import-codebook-said");
        var clear = Buttons.plain(texts.get("described.codebook.clear"), () -> describe(Optional.empty()));
        Runnable say = () -> {
            var chosen = form.codebook().get();
            said.setText(chosen.map(p -> String.valueOf(p.getFileName()))
                    .orElseGet(() -> texts.get("described.codebook.none")));
            clear.setVisible(chosen.isPresent());
            clear.setManaged(chosen.isPresent());
        };
        form.codebook().addListener((o, before, now) -> say.run());
        say.run();
        var choose = Buttons.plain(
                texts.get("import.codebook.choose"),
                () -> files.open(
                                texts.get("import.codebook.title"),
                                List.of(
                                        new FileDialogs.Kind(
                                                texts.get("file.codebooks"), List.of("*.json", "*.xml", "*.csv")),
                                        new FileDialogs.Kind(texts.get("file.all"), List.of("*.*"))))
                        .ifPresent(p -> describe(Optional.of(p))));
        choose.setId("import-codebook");
        var box = new HBox(8, choose, clear, said);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Labels of a codebook change what is proposed, so the variables are looked at again with it. */
    private void describe(Optional<Path> codebook) {
        var before = form.codebook().get();
        form.codebook().set(codebook);
        reading.run(
                texts.get("job.describe", String.valueOf(form.file().getFileName())),
                context -> Described.read(form.reader(), form.source(), presets, context),
                again -> {
                    notes.show(again.notes());
                    form.read(again);
                },
                problems -> {
                    form.codebook().set(before);
                    notes.show(problems);
                });
    }

    /** A label of which every line is shown. */
    static Label whole(Label label) {
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(LABELS_WIDE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
