package org.mindgap.views.imports;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.Field;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The variables of a file with their labels, and what each will be used as. */
final class UsesTable {
    private static final double ROW = 32;
    private static final int VALUES = 40;
    private static final PseudoClass EAST_ASIAN = PseudoClass.getPseudoClass("east-asian");

    private final DescribedForm form;
    /** Places of columns. */
    private static final int LABELS = 1;

    private static final int MISSING = 3;

    private final Texts texts;
    private final UseTexts words;
    private final TableView<VariableUse> table = new TableView<>();
    private final FilteredList<VariableUse> shown;

    UsesTable(DescribedForm form, Texts texts, UseTexts words) {
        this.form = form;
        this.texts = texts;
        this.words = words;
        this.shown = new FilteredList<>(FXCollections.observableArrayList(form.variables()));
        table.setId("import-variables");
        table.setAccessibleText(texts.get("uses.table"));
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Buttons.label(texts.get("uses.none")));
        table.getColumns()
                .addAll(List.of(
                        Tables.text(
                                texts.get("uses.name"),
                                130,
                                (VariableUse v) -> v.field().name()),
                        Tables.text(
                                texts.get("uses.label"),
                                220,
                                (VariableUse v) -> v.field().label()),
                        Tables.text(texts.get("uses.values"), 170, (VariableUse v) -> values(v.field())),
                        Tables.text(texts.get("uses.missing"), 80, (VariableUse v) -> missing(v.field())),
                        useColumn(),
                        Tables.text(
                                texts.get("uses.by"),
                                250,
                                this::why,
                                v -> by(v) + (v.preset() ? "" : ": " + words.why(v.suggested())))));
        // a file that has none of these leaves the room to the rest
        table.getColumns()
                .get(LABELS)
                .setVisible(form.variables().stream()
                        .anyMatch(v -> !v.field().label().isEmpty()));
        table.getColumns()
                .get(MISSING)
                .setVisible(form.variables().stream()
                        .anyMatch(v -> !missing(v.field()).isEmpty()));
        table.setItems(shown);
        form.counts().addListener((o, before, now) -> table.refresh());
        form.described().addListener((o, before, now) -> {
            dress(table, now);
            table.refresh();
        });
        dress(table, form.described().get());
    }

    /** Shows labels of a file in a font that has their letters. */
    static void dress(Node node, Described described) {
        if (!node.getStyleClass().contains("file-labels")) {
            node.getStyleClass().add("file-labels");
        }
        node.pseudoClassStateChanged(EAST_ASIAN, described.eastAsian());
    }

    TableView<VariableUse> node() {
        return table;
    }

    void find(String letters) {
        shown.setPredicate(v -> v.holds(letters));
    }

    List<VariableUse> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** What can be chosen: replicate weights come with an import and are not chosen one by one. */
    static List<Role> roles() {
        return List.of(Role.values()).stream().filter(r -> r != Role.REPLICATE).toList();
    }

    /** The reason of a proposal, which is what people ask for; else who chose. */
    private String why(VariableUse variable) {
        return variable.chosen() || variable.preset() ? by(variable) : words.why(variable.suggested());
    }

    private String by(VariableUse variable) {
        if (variable.chosen()) {
            return texts.get("uses.chosen");
        }
        return texts.get(variable.preset() ? "uses.preset" : "uses.suggested");
    }

    private static String values(Field field) {
        return field.labels().stream()
                .limit(VALUES)
                .map(l -> l.code().equals(l.label()) ? l.code() : l.code() + " " + l.label())
                .collect(Collectors.joining(" · "));
    }

    private String missing(Field field) {
        var codes = String.join(", ", field.missing().codes());
        return field.missing()
                .range()
                .map(r -> texts.get("uses.range", bound(r.low()), bound(r.high()))
                        + (codes.isEmpty() ? "" : ", " + codes))
                .orElse(codes);
    }

    private String bound(double value) {
        if (Math.abs(value) > 1e300) {
            return texts.get(value < 0 ? "uses.lowest" : "uses.highest");
        }
        return org.mindgap.formats.microdata.CodeText.of(value);
    }

    private TableColumn<VariableUse, VariableUse> useColumn() {
        var column = new TableColumn<VariableUse, VariableUse>(texts.get("uses.use"));
        column.setPrefWidth(170);
        column.setMinWidth(150);
        column.setSortable(false);
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        column.setCellFactory(c -> new UseCell());
        return column;
    }

    /** The choice itself, in every row. */
    private final class UseCell extends TableCell<VariableUse, VariableUse> {
        private final ComboBox<Role> box = new ComboBox<>();
        private boolean showing;

        UseCell() {
            box.getItems().setAll(roles());
            box.setCellFactory(l -> new RoleCell());
            box.setButtonCell(new RoleCell());
            box.setMaxWidth(Double.MAX_VALUE);
            box.getStyleClass().add("in-cell");
            box.setOnAction(e -> {
                var variable = getItem();
                var role = box.getValue();
                if (!showing
                        && variable != null
                        && role != null
                        && role != variable.use().get()) {
                    form.use(List.of(variable), role);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable VariableUse variable, boolean nothing) {
            super.updateItem(variable, nothing);
            if (nothing || variable == null) {
                setGraphic(null);
                return;
            }
            showing = true;
            box.setValue(variable.use().get());
            box.setAccessibleText(variable.field().name() + ": "
                    + words.use(variable.use().get()) + ". " + by(variable) + ". " + words.why(variable.suggested()));
            showing = false;
            setGraphic(box);
        }
    }

    private final class RoleCell extends ListCell<Role> {
        @Override
        protected void updateItem(@Nullable Role role, boolean nothing) {
            super.updateItem(role, nothing);
            setText(nothing || role == null ? "" : words.use(role));
        }
    }
}
