package org.mindgap.views.imports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.formats.answers.runs.ReadRow;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ColumnRoom;
import org.mindgap.views.kit.Texts;

/** The first answers of a run as they would be read with the map of now. */
final class RunTable {
    private final Texts texts;
    private final ProblemTexts sentences;
    private final TableView<ReadRow> table = new TableView<>();
    private final ColumnRoom room = new ColumnRoom(table, String::valueOf);

    RunTable(RunForm form, Texts texts) {
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        table.setId("run-preview");
        table.setAccessibleText(texts.get("run.preview"));
        table.setPlaceholder(Buttons.label(texts.get("run.preview.none")));
        table.getStyleClass().add("dense");
        table.getColumns()
                .setAll(List.of(
                        column("run.column.question", 90, this::question),
                        column("run.column.people", 150, this::people),
                        column("run.column.asked", 190, this::asked),
                        column("run.column.readAs", 320, ReadRow::readAs),
                        column("run.column.problem", 240, this::problem)));
        form.preview().addListener((o, before, now) -> show(now));
        show(form.preview().get());
    }

    private void show(RunPreview preview) {
        table.getItems().setAll(preview.rows());
        room.fit();
    }

    TableView<ReadRow> node() {
        return table;
    }

    private String question(ReadRow row) {
        return row.found().map(f -> f.question().id()).orElseGet(() -> texts.get("run.notFound"));
    }

    /** Names of the study's own values. */
    private String people(ReadRow row) {
        if (row.found().isEmpty()) {
            return "";
        }
        var found = row.found().get();
        var named = found.target().codes().entrySet().stream()
                .map(e -> found.survey().variables().stream()
                        .filter(v -> v.name().equals(e.getKey()))
                        .flatMap(v -> v.values().stream())
                        .filter(v -> v.code().equals(e.getValue()))
                        .map(v -> v.label())
                        .findFirst()
                        .orElse(e.getValue()))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? texts.get("run.everyone") : named;
    }

    private String asked(ReadRow row) {
        return row.answer().map(a -> asked(a.answer().condition().askedAs())).orElse("");
    }

    private String asked(AskedAs asked) {
        return switch (asked) {
            case NO_ONE -> texts.get("run.asked.none");
            case COUNTRY -> texts.get("run.asked.country");
            case GROUP -> texts.get("run.asked.group");
        };
    }

    private String problem(ReadRow row) {
        return row.problem().map(sentences::sentence).orElse("");
    }

    private TableColumn<ReadRow, String> column(String key, double width, Function<ReadRow, String> text) {
        var column = new TableColumn<ReadRow, String>(texts.get(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(text.apply(f.getValue())));
        column.setCellFactory(c -> new TextCell());
        return column;
    }

    private static final class TextCell extends TableCell<ReadRow, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty || text == null ? "" : text);
            setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
        }
    }
}
