package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.mindgap.translation.Scripts;
import org.mindgap.translation.SideBySide;
import org.mindgap.translation.TextPart;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.ScriptFonts;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The same question in several languages side by side, a column for each; one text whole below. */
final class TranslationsPane extends VBox {
    private static final double ROW = 28;
    private static final double NARROW = 200;
    /** As many columns of languages as a window of 1280 pixels shows without moving sideways. */
    private static final int FITTING = 4;

    private final TranslationsModel model;
    private final Texts texts;
    private final LanguageWords languages;
    private final TableView<SideBySide.Row> table = new TableView<>();
    private final TranslationCard card;
    private final ScrollPane below = new ScrollPane();
    private final FindField find;
    private final CheckBox doubted;
    private final Label count = Buttons.label("", "secondary");
    private final Button next;
    private final SplitPane split = new SplitPane();
    private final EmptyRoom empty = new EmptyRoom();
    private List<String> built = List.of("");
    private @Nullable ScriptFonts fonts;

    TranslationsPane(TranslationsModel model, EditModel edits, Texts texts, Runnable bring) {
        this.model = model;
        this.texts = texts;
        this.languages = new LanguageWords(texts);
        this.card = new TranslationCard(model, edits, texts);
        find = new FindField(texts.get("translations.find"), model.find());
        doubted = new CheckBox(texts.get("translations.doubted"));
        doubted.setId("only-doubted");
        doubted.setMinWidth(USE_PREF_SIZE);
        doubted.selectedProperty().bindBidirectional(model.doubted());
        next = Buttons.plain(texts.get("translations.next"), this::next);
        next.setId("next-doubt");
        var more = Buttons.plain(texts.get("translations.bring"), bring);
        more.setId("bring-translations");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(16, find, doubted, count, space, next, more);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("data-bar");
        var problems = new ProblemList(texts);
        problems.getStyleClass().add("sheet-problems");
        model.problems().addListener((o, before, now) -> problems.show(now));
        problems.show(List.of());
        table();
        below.setFitToWidth(true);
        below.setContent(card);
        split.getItems().addAll(table, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.55);
        Button first = Buttons.primary(texts.get("translations.bring"), bring);
        empty.show(texts.get("translations.none"), texts.get("translations.none.more"), first);
        var body = new StackPane(split, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar, problems, body);
        model.shown().addListener((o, before, now) -> show(now));
        show(model.shown().get());
    }

    void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else {
            table.requestFocus();
        }
    }

    void find() {
        find.requestFocus();
    }

    private void table() {
        table.setId("translations");
        Tables.atEdges(table);
        table.setFixedCellSize(ROW);
        table.setAccessibleText(texts.get("data.translations"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Buttons.label(texts.get("translations.noneFits")));
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            card.show(now, model.all().get().languages(), fonts);
            below.setVvalue(0);
        });
        DataMenus.copying(table, texts, this::head, this::cells, Integer.MAX_VALUE);
    }

    private void columns(List<String> tags) {
        if (tags.equals(built)) {
            return;
        }
        built = tags;
        if (fonts == null) {
            fonts = new ScriptFonts();
        }
        var columns = new ArrayList<TableColumn<SideBySide.Row, ?>>();
        var name = Tables.<SideBySide.Row>text(
                texts.get("data.name"),
                100,
                r -> r.part().kind() == TextPart.Kind.OPTION ? "" : r.question().shownName(),
                r -> r.question().shownName());
        name.setMaxWidth(160);
        var part = Tables.<SideBySide.Row>text(texts.get("translations.part"), 84, this::part);
        part.setMinWidth(84);
        part.setMaxWidth(120);
        columns.add(name);
        columns.add(part);
        columns.add(texts(Optional.empty()));
        tags.forEach(tag -> columns.add(texts(Optional.of(tag))));
        columns.forEach(c -> {
            c.setSortable(false);
            c.setReorderable(false);
        });
        table.getColumns().clear();
        table.setColumnResizePolicy(
                tags.size() <= FITTING
                        ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().setAll(columns);
    }

    /** @param tag a language, or nothing for what the survey itself says */
    private TableColumn<SideBySide.Row, SideBySide.Row> texts(Optional<String> tag) {
        var head = tag.map(languages::own).orElse(texts.get("translations.own"));
        var column = new TableColumn<SideBySide.Row, SideBySide.Row>();
        var label = Buttons.label(head);
        label.setAccessibleText(tag.map(languages::said).orElse(head));
        column.setGraphic(label);
        column.setUserData(tag.orElse(""));
        if (tag.map(Scripts::rightToLeft).orElse(false)) {
            column.getStyleClass().add("right-to-left");
        }
        column.setPrefWidth(NARROW);
        column.setMinWidth(120);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(c -> new TextCell(tag));
        return column;
    }

    private String part(SideBySide.Row row) {
        return switch (row.part().kind()) {
            case STEM -> texts.get("data.stem");
            case QUESTION -> texts.get("translations.question");
            case OPTION -> row.part().code();
        };
    }

    private void show(List<SideBySide.Row> rows) {
        var all = model.all().get();
        columns(all.languages());
        var chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(rows);
        empty.setVisible(all.languages().isEmpty());
        split.setVisible(!all.languages().isEmpty());
        doubted.setVisible(!all.languages().isEmpty());
        next.setVisible(!all.languages().isEmpty());
        next.setDisable(rows.stream().noneMatch(SideBySide.Row::flagged));
        count.setText(
                all.languages().isEmpty()
                        ? ""
                        : texts.get(
                                "translations.count",
                                texts.count(
                                        "translations.languages.one",
                                        "translations.languages",
                                        all.languages().size()),
                                texts.count("translations.questions.one", "translations.questions", all.questions()),
                                texts.count("translations.doubts.one", "translations.doubts", all.doubts())));
        var again = 0;
        for (var i = 0; chosen != null && i < rows.size(); i++) {
            if (rows.get(i).question().id().equals(chosen.question().id())
                    && rows.get(i).part().equals(chosen.part())) {
                again = i;
            }
        }
        if (rows.isEmpty()) {
            card.show(null, all.languages(), fonts);
        } else {
            table.getSelectionModel().clearAndSelect(again);
        }
    }

    private void next() {
        model.nextDoubt(Optional.ofNullable(table.getSelectionModel().getSelectedItem()))
                .ifPresent(row -> {
                    var place = table.getItems().indexOf(row);
                    table.getSelectionModel().clearAndSelect(place);
                    table.getFocusModel().focus(place);
                    table.scrollTo(Math.max(0, place - 2));
                    table.requestFocus();
                });
    }

    private List<String> head() {
        var head = new ArrayList<>(List.of("id", "part", "code", "own"));
        head.addAll(built);
        return head;
    }

    private List<String> cells(SideBySide.Row row) {
        var cells = new ArrayList<>(List.of(
                row.question().id(), row.part().kind().word(), row.part().code(), row.own()));
        built.forEach(tag -> cells.add(text(row, tag)));
        return cells;
    }

    private static String text(SideBySide.Row row, String tag) {
        var cell = row.others().get(tag);
        return cell == null ? "" : cell.text();
    }

    /** A text in its own direction; a sign where it is doubted. */
    private final class TextCell extends TableCell<SideBySide.Row, SideBySide.Row> {
        private final Optional<String> tag;

        TextCell(Optional<String> tag) {
            this.tag = tag;
            getStyleClass().add("translation");
            if (fonts != null) {
                fonts.dress(this, tag.orElse(""));
            }
            if (tag.map(Scripts::rightToLeft).orElse(false)) {
                setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            }
        }

        @Override
        protected void updateItem(SideBySide.@Nullable Row row, boolean nothing) {
            super.updateItem(row, nothing);
            var open = false;
            if (nothing || row == null) {
                setText("");
            } else if (tag.isEmpty()) {
                setText(row.own());
            } else {
                var cell = row.others().get(tag.get());
                setText(cell == null || cell.text().isEmpty() ? texts.get("translations.missing") : cell.text());
                open = cell != null && !cell.open().isEmpty();
            }
            setGraphic(open ? Icons.of(MaterialDesignA.ALERT, 14, "caution-icon") : null);
            setAccessibleText(open ? texts.get("translations.doubtedText", getText()) : getText());
        }
    }
}
