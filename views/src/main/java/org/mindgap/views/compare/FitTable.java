package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.mindgap.compare.regression.Coefficient;
import org.mindgap.compare.regression.Fit;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Coefficients, and how groups differ. */
final class FitTable {
    private static final int ROW = 24;
    private static final int HEAD = 30;

    private final Texts texts;
    private final Written write;
    private final TableView<Line> fixed = new TableView<>();
    private final TableView<Variance> random = new TableView<>();

    /** A coefficient, with what clusters make of its error. */
    private record Line(Coefficient of, double independent, double simple, double wild) {}

    /** How much an effect differs between groups. */
    private record Variance(String group, String effect, int groups, double variance, String correlations) {}

    FitTable(Texts texts) {
        this.texts = texts;
        write = new Written(texts);
        fixed.setId("compare-fixed");
        fixed.setAccessibleText(texts.get("cmp.fit.fixed"));
        fixed.getStyleClass().add("dense");
        Tables.copyable(fixed, texts.get("cmp.fit.fixed"), texts);
        random.setId("compare-random");
        random.setAccessibleText(texts.get("cmp.fit.random"));
        random.getStyleClass().add("dense");
        Tables.copyable(random, texts.get("cmp.fit.random"), texts);
        random.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("cmp.fit.group"), 160, Variance::group),
                        Tables.text(texts.get("cmp.fit.effect"), 160, Variance::effect),
                        Tables.number(texts.get("cmp.fit.groups"), 80, v -> texts.number(v.groups())),
                        Tables.number(texts.get("cmp.fit.variance"), 100, v -> significant(v.variance())),
                        Tables.number(texts.get("cmp.fit.sd"), 130, v -> significant(Math.sqrt(v.variance()))),
                        Tables.text(texts.get("cmp.fit.correlations"), 180, Variance::correlations)));
    }

    TableView<?> fixed() {
        return fixed;
    }

    TableView<?> random() {
        return random;
    }

    void show(Fit fit) {
        var simple = fit.linear().map(l -> l.simple()).orElse(null);
        var independent = fit.linear().map(l -> l.model().errors()).orElse(new double[0]);
        var lines = new ArrayList<Line>();
        for (var i = 0; i < fit.coefficients().size(); i++) {
            lines.add(new Line(
                    fit.coefficients().get(i),
                    i < independent.length ? independent[i] : Double.NaN,
                    simple == null ? Double.NaN : simple.errors()[i],
                    simple == null ? Double.NaN : fit.linear().orElseThrow().wild()[i]));
        }
        columns(simple != null);
        fixed.getItems().setAll(lines);
        height(fixed, lines.size());
        random.getItems().setAll(variances(fit));
        random.setVisible(fit.mixed().isPresent());
        random.setManaged(fit.mixed().isPresent());
        height(random, random.getItems().size());
    }

    /** The row of a coefficient. */
    Optional<ChosenRow.Row> coefficient(String name) {
        return fixed.getItems().stream()
                .filter(l -> l.of().name().equals(name))
                .findFirst()
                .map(l -> new ChosenRow.Row(fixed, l));
    }

    private void columns(boolean clusters) {
        var all = new ArrayList<TableColumn<Line, ?>>(List.of(
                Tables.text(texts.get("cmp.fit.term"), 280, (Line l) -> l.of().name()),
                Tables.number(texts.get("cmp.fit.estimate"), 90, (Line l) -> significant(l.of().estimate())),
                Tables.number(texts.get("cmp.fit.error"), 110, (Line l) -> significant(l.of().error())),
                Tables.number(texts.get("cmp.fit.degrees"), 70, (Line l) -> write.number(l.of().degrees(), 1)),
                Tables.number(texts.get("cmp.fit.t"), 70, (Line l) -> write.number(l.of().t(), 2)),
                Tables.number(texts.get("cmp.column.p"), 70, (Line l) -> write.p(l.of().p())),
                Tables.number(
                        texts.get("cmp.column.interval"),
                        150,
                        (Line l) -> Double.isNaN(l.of().lower())
                                ? "–"
                                : texts.get(
                                        "interval.range", significant(l.of().lower()), significant(l.of().upper())))));
        if (clusters) {
            all.addAll(List.of(
                    Tables.number(texts.get("cmp.fit.wild"), 90, (Line l) -> write.p(l.wild())),
                    Tables.number(texts.get("cmp.fit.cr1"), 90, (Line l) -> significant(l.simple())),
                    Tables.number(texts.get("cmp.fit.alone"), 150, (Line l) -> significant(l.independent()))));
        }
        fixed.getColumns().setAll(all);
    }

    private List<Variance> variances(Fit fit) {
        var all = new ArrayList<Variance>();
        fit.mixed().ifPresent(model -> {
            for (var term : model.random()) {
                for (var e = 0; e < term.effects().size(); e++) {
                    var correlations = new ArrayList<String>();
                    for (var before = 0; before < e; before++) {
                        correlations.add(write.number(term.correlation(before, e), 2));
                    }
                    all.add(new Variance(
                            term.group(),
                            term.effects().get(e),
                            term.levels().size(),
                            term.variance(e),
                            String.join("  ", correlations)));
                }
            }
            all.add(new Variance(texts.get("cmp.fit.residual"), "", model.rows(), model.variance(), ""));
        });
        return all;
    }

    /** Four digits that count, as far as three decimals: units are not known here. */
    private String significant(double value) {
        var size = Math.abs(value);
        return write.number(
                value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.1 || size < 5e-6 ? 3 : 5);
    }

    private static void height(TableView<?> table, int rows) {
        table.setPrefHeight(HEAD + ROW * (double) Math.max(1, rows) + 16);
        table.setMinHeight(table.getPrefHeight());
    }
}
