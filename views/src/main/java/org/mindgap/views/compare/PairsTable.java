package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** A row for each group of people: both sides, their difference and what may be said of it. */
final class PairsTable {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final double LEVEL = 0.95;

    private final Texts texts;
    private final TableView<PairedRow> table = new TableView<>();
    private boolean showing;

    PairsTable(Texts texts, Consumer<@Nullable PairedRow> chosen) {
        this.texts = texts;
        table.setId("compare-pairs");
        table.setAccessibleText(texts.get("cmp.pairs"));
        table.getStyleClass().add("dense");
        Tables.copyable(table, texts.get("cmp.pairs"), texts);
        table.setRowFactory(t -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable PairedRow row, boolean nothing) {
                super.updateItem(row, nothing);
                pseudoClassStateChanged(ALARM, row != null && !nothing && row.identical());
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!showing) {
                chosen.accept(now);
            }
        });
    }

    TableView<PairedRow> node() {
        return table;
    }

    void show(@Nullable PairsResult result, @Nullable PairedRow chosen) {
        showing = true;
        if (result == null) {
            table.getItems().clear();
            table.getColumns().clear(); // they hold the survey
        } else {
            columns(result);
            table.getItems().setAll(result.comparison().rows());
            if (chosen == null) {
                table.getSelectionModel().clearSelection();
            } else {
                table.getSelectionModel().select(chosen);
            }
        }
        showing = false;
    }

    private void columns(PairsResult result) {
        var write = new PairNumbers(texts, result.metric());
        // columns must not hold the survey: cells that nobody draws any more keep them
        var margin = result.margin();
        var metric = result.metric();
        var columns = new ArrayList<TableColumn<PairedRow, ?>>();
        for (var dimension : result.query().by()) {
            var variable = result.survey().variable(dimension);
            columns.add(Tables.text(head(result.survey(), dimension), 96, r -> {
                var code = r.keys().getOrDefault(dimension, "");
                return variable.map(v -> v.distinctLabelOf(code)).orElse(code);
            }));
        }
        if (columns.isEmpty()) {
            columns.add(Tables.text(texts.get("cmp.column.people"), 120, r -> texts.get("cmp.rows.all")));
        }
        columns.add(Tables.number(texts.get("cmp.column.a"), 60, r -> write.value(r.meanFirst())));
        columns.add(Tables.number(texts.get("cmp.column.b"), 60, r -> write.value(r.meanSecond())));
        columns.add(number("cmp.column.difference", 84, PairedTest::mean, write::difference));
        columns.add(Tables.number(
                texts.get("cmp.column.interval"),
                110,
                r -> r.test()
                        .map(t -> write.interval(t.mean(), t.margin(LEVEL)))
                        .orElse("–")));
        columns.add(Tables.text(
                texts.get("cmp.column.verdict"),
                112,
                r -> texts.get(PairVerdict.of(r, margin).key())));
        columns.add(Tables.number(texts.get("cmp.column.adjusted"), 84, r -> write.p(r.adjusted())));
        columns.add(number("cmp.column.p", 64, t -> t.flips().twoSided(), write::p));
        if (margin.isPresent()) {
            columns.add(number("cmp.column.equivalent", 90, t -> t.equivalence(margin.get()), write::p));
        }
        columns.add(number("cmp.column.effect", 56, PairedTest::effect, write::effect));
        var closer = metric.direction() == Metric.Direction.NEITHER;
        columns.add(Tables.number(
                texts.get(closer ? "cmp.column.smaller" : "cmp.column.closer"),
                84,
                r -> r.test().map(t -> texts.percent(wins(t, metric))).orElse("–")));
        columns.add(Tables.number(
                texts.get("cmp.column.both"),
                84,
                r -> texts.number(r.test().map(PairedTest::count).orElse(0))));
        columns.add(Tables.number(texts.get("cmp.column.of-a"), 56, r -> texts.number(r.questionsFirst())));
        columns.add(Tables.number(texts.get("cmp.column.of-b"), 56, r -> texts.number(r.questionsSecond())));
        table.getColumns().setAll(columns);
    }

    /** Share of the questions on which the first side is closer to people; ties count half. */
    static double wins(PairedTest test, Metric metric) {
        var closer = metric.direction() == Metric.Direction.LARGER_IS_CLOSER ? test.larger() : test.smaller();
        return (closer + 0.5 * test.equal()) / test.count();
    }

    private TableColumn<PairedRow, String> number(
            String key,
            double width,
            ToDoubleFunction<PairedTest> value,
            java.util.function.DoubleFunction<String> written) {
        return Tables.number(
                texts.get(key),
                width,
                r -> r.test().map(t -> written.apply(value.applyAsDouble(t))).orElse("–"));
    }

    private String head(Survey survey, String dimension) {
        if (dimension.equals(GapQuery.TOPIC)) {
            return texts.get("filter.topic");
        }
        return survey.variable(dimension)
                .map(v -> v.role() == Role.COUNTRY
                        ? texts.get("filter.country")
                        : v.role() == Role.RELIGION ? texts.get("filter.religion") : v.title())
                .orElse(dimension);
    }
}
