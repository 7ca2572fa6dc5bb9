package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.CodebookRoles;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.ColumnRoom;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.FilterChip;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Asks what the columns of a survey file are, with its first rows in sight. */
final class SurveyDialog {
    private static final int COLUMNS_SHOWN = 40;

    private final SurveyForm form;
    private final Texts texts;
    private final FileDialogs files;
    private final Tasks.Slot reading;
    private final GridPane grid = new GridPane();
    private Optional<Runnable> before = Optional.empty();
    private int row;

    SurveyDialog(SurveyForm form, Texts texts, FileDialogs files, Tasks tasks) {
        this.form = form;
        this.texts = texts;
        this.files = files;
        this.reading = tasks.slot();
        grid.getStyleClass().add("form");
    }

    /** There is a step before this one, to which one can go back. */
    SurveyDialog before(Runnable step) {
        before = Optional.of(step);
        return this;
    }

    /**
     * @param start is told to import
     */
    void open(Dialogs dialogs, Consumer<SurveyForm> start) {
        field("import.kind", kind());
        field("import.name", text("import-name", form.name()));
        if (form.readers().stream().anyMatch(r -> r.respondents() && !(r instanceof DescribingSurveyReader))) {
            codebookField();
            columnsField("import.weight", "import-weight", form.weights(), Role.WEIGHT);
            field("import.country", country());
            field("import.religion", column("import-religion", form.religion(), Role.RELIGION));
            columnsField("import.groups", "import-groups", form.groups(), Role.GROUP);
        }
        var invented = new CheckBox(texts.get("import.invented"));
        invented.selectedProperty().bindBidirectional(form.invented());
        grid.add(invented, 1, row);
        var body = new VBox(
                16, Buttons.label(texts.get("import.survey", form.file().getFileName()), "heading"), grid);
        if (!form.preview().columns().isEmpty()) {
            body.getChildren().addAll(Buttons.label(previewTitle(), "small"), preview());
        }
        body.setPrefWidth(760);
        Button cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        Button run = Buttons.primary(texts.get("import.run"), () -> {});
        run.setId("import-run");
        run.setDefaultButton(true);
        form.reader()
                .addListener((o, before, now) -> run.setText(texts.get(form.goesOn() ? "step.next" : "import.run")));
        var buttons = new ArrayList<Node>(List.of(cancel, run));
        var back = Buttons.plain(texts.get("table.back"), () -> {});
        back.setId("import-back");
        before.ifPresent(b -> buttons.add(1, back));
        var dialog = dialogs.open(texts.get("import.title"), body, buttons);
        cancel.setOnAction(e -> dialog.close());
        back.setOnAction(e -> dialog.closeThen(() -> before.ifPresent(Runnable::run)));
        run.setOnAction(e -> dialog.closeThen(() -> start.accept(form)));
    }

    private void field(String key, Node node) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(node);
        grid.addRow(row++, label, node);
        GridPane.setHgrow(node, Priority.ALWAYS);
    }

    private Node kind() {
        if (form.readers().size() == 1) {
            return new Label(kindName(form.readers().get(0)));
        }
        var box = new ChoiceBox<SurveyReader>();
        box.setConverter(ChosenWords.of(this::kindName));
        box.getItems().setAll(form.readers());
        box.valueProperty().bindBidirectional(form.reader());
        box.setId("import-kind");
        return box;
    }

    private String kindName(SurveyReader reader) {
        return switch (reader.format()) {
            case "csv" -> texts.get("import.kind.csv");
            case "dialogues" -> texts.get("import.kind.dialogues");
            case "shares-csv" -> texts.get("import.kind.shares");
            default -> reader.format().toUpperCase(Locale.ROOT);
        };
    }

    private TextField text(String id, javafx.beans.property.StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private void codebookField() {
        var name = Buttons.label(texts.get("import.codebook.none"), "secondary");
        form.codebook()
                .addListener((o, before, now) -> name.setText(
                        now == null ? texts.get("import.codebook.none") : String.valueOf(now.getFileName())));
        var wrong = new ProblemList(texts);
        wrong.show(List.of());
        var choose = Buttons.plain(
                texts.get("import.codebook.choose"),
                () -> files.open(
                                texts.get("import.codebook.title"),
                                List.of(new FileDialogs.Kind(
                                        texts.get("file.codebooks"), List.of("*.json", "*.xml", "*.csv"))))
                        .ifPresent(path -> read(path, wrong)));
        choose.setId("import-codebook");
        var box = new HBox(8, choose, name);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        whileRespondents(box);
        field("import.codebook", box);
        grid.add(wrong, 1, row++);
    }

    /** Looks into a codebook at once, so that what it says and what is wrong with it are seen before the import. */
    private void read(Path path, ProblemList wrong) {
        form.codebook().set(path);
        form.codebookRoles().set(Optional.empty());
        wrong.show(List.of());
        reading.run(
                texts.get("job.codebook", path.getFileName()),
                context -> CodebookRoles.read(path),
                roles -> form.codebookRoles().set(Optional.of(roles)),
                wrong::show);
    }

    /** What stands where nothing was chosen: nothing, or what the codebook says. */
    private String unsaid(Role role) {
        var said = form.inCodebook(role);
        return said.isEmpty() ? texts.get("import.column.none") : texts.get("import.codebook.says", said);
    }

    private ChoiceBox<String> column(String id, javafx.beans.property.StringProperty value, Role role) {
        var box = new ChoiceBox<String>();
        box.setId(id);
        box.setConverter(names(role));
        form.codebookRoles().addListener((o, before, now) -> box.setConverter(names(role)));
        box.getItems().add("");
        box.getItems().addAll(form.preview().columns());
        box.valueProperty().bindBidirectional(value);
        box.setPrefWidth(260);
        box.setMaxWidth(260);
        whileRespondents(box);
        return box;
    }

    private StringConverter<String> names(Role role) {
        var nothing = unsaid(role);
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                return name == null || name.isEmpty() ? nothing : name;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        };
    }

    private Node country() {
        var variable = column("import-country", form.country(), Role.COUNTRY);
        var is = text("import-country-is", form.countryIs());
        is.setPromptText(texts.get("import.country.prompt"));
        is.setPrefColumnCount(10);
        is.disableProperty().bind(form.country().isNotEmpty().or(variable.disabledProperty()));
        var or = Buttons.label(texts.get("import.country.is"), "secondary");
        or.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(8, variable, or, is);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private void columnsField(String key, String id, javafx.collections.ObservableList<String> chosen, Role role) {
        var chip = new FilterChip("", texts, keys -> {
            chosen.setAll(
                    form.preview().columns().stream().filter(keys::contains).toList());
        });
        chip.setId(id);
        var choices = form.preview().columns().stream()
                .map(c -> new FilterChip.Choice(c, c))
                .toList();
        chip.none(unsaid(role));
        chip.show(choices, Set.of());
        form.codebookRoles().addListener((o, before, now) -> {
            chip.none(unsaid(role));
            chip.show(choices, Set.copyOf(chosen));
        });
        whileRespondents(chip);
        field(key, chip);
    }

    private void whileRespondents(Node node) {
        form.reader().addListener((o, before, now) -> node.setDisable(!form.asksForVariables()));
        node.setDisable(!form.asksForVariables());
    }

    private String previewTitle() {
        var all = form.preview().columns().size();
        return all > COLUMNS_SHOWN
                ? texts.get("import.preview.some", COLUMNS_SHOWN, all)
                : texts.count("import.preview.one", "import.preview", all);
    }

    private Node preview() {
        var table = new TableView<List<String>>();
        table.setId("import-preview");
        for (var i = 0; i < Math.min(COLUMNS_SHOWN, form.preview().columns().size()); i++) {
            var index = i;
            table.getColumns()
                    .add(Tables.text(
                            form.preview().columns().get(i),
                            110,
                            (List<String> r) -> index < r.size() ? r.get(index) : ""));
        }
        table.getItems().setAll(form.preview().rows());
        new ColumnRoom(table, String::valueOf).fit();
        table.setPrefHeight(190);
        return table;
    }
}
