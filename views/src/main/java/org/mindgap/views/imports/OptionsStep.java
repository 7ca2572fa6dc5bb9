package org.mindgap.views.imports;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.survey.OptionProposal;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** Options that may be no opinion, to be accepted all together, by kind, or one by one. */
final class OptionsStep {
    private static final double ROW = 32;

    private final DescribedForm form;
    private final Texts texts;
    private final ProblemTexts sentences;
    private final TreeTableView<Row> tree = new TreeTableView<>();

    /**
     * A line: options that are alike, or one of them.
     *
     * @param where the question, or how many there are
     */
    private record Row(OptionProposal proposal, String where, String full) {}

    OptionsStep(DescribedForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        this.sentences = new ProblemTexts(texts.locale());
        tree.setId("import-options");
        tree.setAccessibleText(texts.get("options.table"));
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        tree.setPlaceholder(Buttons.label(texts.get("options.none")));
        tree.getColumns().add(answer());
        tree.getColumns().add(text("options.as", 130, r -> r.proposal().kindWords()));
        tree.getColumns().add(text("options.where", 240, Row::where));
        tree.getColumns()
                .add(text(
                        "options.why", 360, r -> sentences.sentence(r.proposal().why())));
        form.options().shown().addListener((o, before, now) -> fill());
        form.described().addListener((o, before, now) -> UsesTable.dress(tree, now));
        UsesTable.dress(tree, form.described().get());
        fill();
    }

    Node node() {
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.setMinHeight(120);
        tree.setPrefHeight(200);
        var about = Buttons.label(texts.get("options.about"));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var all = Buttons.plain(texts.get("options.all"), () -> form.options().accept(true));
        all.setId("import-options-all");
        var none =
                Buttons.plain(texts.get("options.leave"), () -> form.options().accept(false));
        none.setId("import-options-none");
        var buttons = new HBox(8, all, none);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return new VBox(10, about, buttons, tree);
    }

    private void fill() {
        var root = new TreeItem<Row>();
        for (var alike : form.options().shown().get()) {
            root.getChildren()
                    .add(alike.choices().size() == 1 ? leaf(alike.choices().get(0)) : group(alike));
        }
        tree.setRoot(root);
    }

    private CheckBoxTreeItem<Row> group(ProposedOptions.Alike alike) {
        var names = String.join(
                ", ", alike.choices().stream().map(c -> c.proposal().variable()).toList());
        var item = new CheckBoxTreeItem<>(new Row(
                alike.first(),
                texts.get("options.questions", texts.number(alike.choices().size()), names),
                names));
        alike.choices().forEach(c -> item.getChildren().add(leaf(c)));
        // the box of all knows of later ticks only
        var ticked = alike.choices().stream().filter(c -> c.accepted().get()).count();
        if (ticked == alike.choices().size()) {
            item.setSelected(true);
        } else {
            item.setIndeterminate(ticked > 0);
        }
        return item;
    }

    private CheckBoxTreeItem<Row> leaf(ProposedOptions.Choice choice) {
        var name = choice.proposal().variable();
        var label = form.described()
                .get()
                .dictionary()
                .field(name)
                .map(Field::label)
                .orElse("");
        var where = label.isEmpty() ? name : name + " · " + label;
        var item = new CheckBoxTreeItem<>(new Row(choice.proposal(), where, where));
        item.selectedProperty().bindBidirectional(choice.accepted());
        return item;
    }

    private TreeTableColumn<Row, Row> text(String key, double width, java.util.function.Function<Row, String> words) {
        var column = new TreeTableColumn<Row, Row>(texts.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(f -> f.getValue().valueProperty());
        column.setCellFactory(c -> new TreeTableCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean nothing) {
                super.updateItem(row, nothing);
                var said = nothing || row == null ? "" : words.apply(row);
                setText(said);
                setTooltip(said.isEmpty() ? null : new Tooltip(said));
            }
        });
        return column;
    }

    private TreeTableColumn<Row, Row> answer() {
        var column = new TreeTableColumn<Row, Row>(texts.get("options.answer"));
        column.setPrefWidth(260);
        column.setSortable(false);
        column.setCellValueFactory(f -> f.getValue().valueProperty());
        column.setCellFactory(c -> new AnswerCell());
        return column;
    }

    /** A box with code and label; of options that are alike the box of all. */
    private final class AnswerCell extends TreeTableCell<Row, Row> {
        private final CheckBox box = new CheckBox();
        private @Nullable CheckBoxTreeItem<Row> bound;

        @Override
        protected void updateItem(@Nullable Row row, boolean nothing) {
            super.updateItem(row, nothing);
            if (bound != null) {
                box.selectedProperty().unbindBidirectional(bound.selectedProperty());
                box.indeterminateProperty().unbindBidirectional(bound.indeterminateProperty());
                bound = null;
            }
            if (nothing || row == null) {
                setGraphic(null);
                return;
            }
            var proposal = row.proposal();
            var shown = proposal.code().equals(proposal.label())
                    ? proposal.code()
                    : proposal.code() + "  " + proposal.label();
            box.setText(shown);
            box.setAccessibleText(texts.get(
                    "options.box",
                    shown,
                    row.proposal().kindWords(),
                    row.where(),
                    sentences.sentence(row.proposal().why())));
            if (getTableRow() != null && getTableRow().getTreeItem() instanceof CheckBoxTreeItem<Row> item) {
                bound = item;
                box.selectedProperty().bindBidirectional(item.selectedProperty());
                box.indeterminateProperty().bindBidirectional(item.indeterminateProperty());
            }
            setGraphic(box);
        }
    }
}
