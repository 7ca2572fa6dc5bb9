package org.mindgap.views.answers.coding;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Shares of a question as coded and corrected, and which codes one coder gave to what the other coded how. */
final class CheckTables {
    private final Texts texts;
    private final TableView<CheckRows.Share> shares;
    private final TableView<CheckRows.Counts> matrix;
    private final VBox sharesBox;
    private final VBox node;

    CheckTables(Texts texts) {
        this.texts = texts;
        shares = Tables.named("coding-shares", texts.get("coding.shares"), none(), texts);
        matrix = Tables.named("coding-matrix", texts.get("coding.matrix"), none(), texts);
        shares.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("coding.column.key"), 40, CheckRows.Share::key),
                        Tables.text(texts.get("coding.column.stance"), 210, CheckRows.Share::says),
                        Tables.number(texts.get("coding.column.answers"), 70, CheckRows.Share::count),
                        Tables.number(texts.get("coding.column.asCoded"), 80, CheckRows.Share::asCoded),
                        Tables.number(texts.get("coding.column.corrected"), 80, CheckRows.Share::corrected),
                        Tables.number(texts.get("coding.column.interval"), 100, CheckRows.Share::interval)));
        VBox.setVgrow(shares, Priority.ALWAYS);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        shares.setMinHeight(120);
        matrix.setMinHeight(120);
        sharesBox = new VBox(4, Buttons.label(texts.get("coding.shares"), "field-label"), shares);
        var matrixBox = new VBox(4, Buttons.label(texts.get("coding.matrix"), "field-label"), matrix);
        VBox.setVgrow(sharesBox, Priority.ALWAYS);
        VBox.setVgrow(matrixBox, Priority.ALWAYS);
        node = new VBox(10, sharesBox, matrixBox);
    }

    private Node none() {
        return StancesDialog.wrapped(texts.get("coding.checked.none"));
    }

    VBox node() {
        return node;
    }

    /** @param people whether two people are compared: there is nothing to correct */
    void show(CheckRows now, boolean people) {
        sharesBox.setVisible(!people);
        sharesBox.setManaged(!people);
        shares.getItems().setAll(now.shares());
        matrix.getColumns().clear();
        matrix.getColumns().add(Tables.text(texts.get("coding.column.key"), 40, CheckRows.Counts::key));
        matrix.getColumns().add(Tables.text(texts.get("coding.column.person"), 210, CheckRows.Counts::says));
        for (var i = 0; i < now.matrix().size(); i++) {
            var place = i;
            matrix.getColumns()
                    .add(Tables.number(
                            now.matrix().get(i).key(), 44, row -> row.by().get(place)));
        }
        matrix.getItems().setAll(now.matrix());
    }
}
