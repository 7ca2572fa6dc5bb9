package org.mindgap.views.answers;

import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** How much of answers hangs on wording, order, persona and chance. */
final class SteadyDialog {
    private final SteadyRows rows;
    private final Texts texts;

    SteadyDialog(SteadyRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    void open(Dialogs dialogs) {
        var variance = variance();
        var orders = orders();
        VBox.setVgrow(variance, Priority.ALWAYS);
        var problems = new ProblemList(texts);
        problems.show(rows.problems());
        var scroll = new javafx.scene.control.ScrollPane(problems);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(110);
        scroll.setMinHeight(rows.problems().isEmpty() ? 0 : 60);
        scroll.setVisible(!rows.problems().isEmpty());
        scroll.setManaged(!rows.problems().isEmpty());
        var body = new VBox(
                8,
                Buttons.label(texts.get("steady.title"), "heading"),
                EndpointDialog.wrapped(texts.get("steady.more")),
                Buttons.label(texts.get("steady.variance"), "field-label"),
                variance,
                Buttons.label(texts.get("steady.orders"), "field-label"),
                EndpointDialog.wrapped(texts.get("steady.orders.more")),
                orders,
                scroll);
        body.setPrefSize(1120, 620);
        var close = Buttons.plain(texts.get("dialog.close"), () -> {});
        close.setId("steady-close");
        var dialog = dialogs.open(texts.get("steady.title"), body, List.of(close));
        close.setOnAction(e -> dialog.close());
        variance.requestFocus();
    }

    private TableView<SteadyRows.Variance> variance() {
        var table = Tables.<SteadyRows.Variance>named(
                "steady-variance",
                texts.get("steady.variance"),
                EndpointDialog.wrapped(texts.get("steady.none")),
                texts);
        table.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("steady.model"), 168, SteadyRows.Variance::model),
                        Tables.text(texts.get("steady.question"), 84, SteadyRows.Variance::question),
                        Tables.text(texts.get("steady.asked"), 180, SteadyRows.Variance::asked),
                        Tables.number(texts.get("steady.questions"), 128, SteadyRows.Variance::questions),
                        Tables.number(texts.get("steady.persona"), 70, SteadyRows.Variance::persona),
                        Tables.number(texts.get("steady.wording"), 74, SteadyRows.Variance::wording),
                        Tables.number(texts.get("steady.order"), 60, SteadyRows.Variance::order),
                        Tables.number(texts.get("steady.rest"), 76, SteadyRows.Variance::rest),
                        Tables.number(texts.get("steady.draws"), 62, SteadyRows.Variance::draws),
                        Tables.number(texts.get("steady.consistency"), 148, SteadyRows.Variance::consistency)));
        table.getItems().setAll(rows.variance());
        table.setMinHeight(120);
        return table;
    }

    private TableView<SteadyRows.Order> orders() {
        var table = Tables.<SteadyRows.Order>named(
                "steady-orders",
                texts.get("steady.orders"),
                EndpointDialog.wrapped(texts.get("steady.none.orders")),
                texts);
        table.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("steady.model"), 220, SteadyRows.Order::model),
                        Tables.number(texts.get("steady.combinations"), 96, SteadyRows.Order::combinations),
                        Tables.text(texts.get("steady.lean"), 190, SteadyRows.Order::lean),
                        Tables.number(texts.get("steady.change"), 180, SteadyRows.Order::change),
                        Tables.number(texts.get("steady.first"), 180, SteadyRows.Order::first),
                        Tables.number(texts.get("steady.even"), 100, SteadyRows.Order::even)));
        table.getItems().setAll(rows.orders());
        table.setPrefHeight(130);
        table.setMinHeight(80);
        return table;
    }
}
