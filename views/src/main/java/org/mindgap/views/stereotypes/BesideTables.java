package org.mindgap.views.stereotypes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BesidePeople;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.stereotype.benchmark.MaskedText;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** Below the figure: the scores, and beside them what people said of each stereotype, or how far judges agree. */
final class BesideTables extends VBox {
    private static final String NO_STEREOTYPE = "no_stereo";
    private static final double PERCENT = 100;

    private final Texts texts;
    private final TableView<BesidePeople> people = new TableView<>();
    private final TableView<JudgeAgreement> agreement = new TableView<>();
    private final List<Node> tables;
    private final List<ToggleButton> sides;
    private final SegmentedButton segments;
    private final CheckBox words;
    private final HBox above;

    /** @param scores the table of scores */
    BesideTables(TableView<?> scores, Texts texts) {
        this.texts = texts;
        tables = List.of(scores, people, agreement);
        sides = List.of(
                Buttons.segment(texts.get("bench.side.scores")),
                Buttons.segment(texts.get("bench.side.people")),
                Buttons.segment(texts.get("bench.side.judges")));
        sides.get(1).setId("bench-side-people");
        sides.get(2).setId("bench-side-judges");
        segments = Buttons.segments(side -> shown(), sides);
        words = new CheckBox(texts.get("bench.people.words"));
        words.setId("bench-people-words");
        words.selectedProperty().addListener((o, before, now) -> people.refresh());
        above = new HBox(12, segments, words);
        above.setAlignment(Pos.CENTER_LEFT);
        above.setPadding(new Insets(6, 12, 6, 12));
        above.managedProperty().bind(above.visibleProperty());
        people();
        agreement();
        var stack = new StackPane();
        stack.getChildren().addAll(tables);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(above, stack);
        show(List.of(), List.of());
    }

    /** Shows what there is; scores stay in front unless the other side was chosen and still holds something. */
    void show(List<BesidePeople> beside, List<JudgeAgreement> judges) {
        people.getItems().setAll(beside);
        agreement.getItems().setAll(judges);
        visible(sides.get(1), !beside.isEmpty());
        visible(sides.get(2), !judges.isEmpty());
        segments.getButtons()
                .setAll(sides.stream().filter(ToggleButton::isVisible).toList());
        above.setVisible(!beside.isEmpty() || !judges.isEmpty());
        if (sides.stream().noneMatch(s -> s.isSelected() && s.isVisible())) {
            sides.get(0).setSelected(true);
        }
        shown();
    }

    private static void visible(ToggleButton side, boolean now) {
        side.setVisible(now);
        side.setManaged(now);
    }

    private void shown() {
        for (var i = 0; i < tables.size(); i++) {
            tables.get(i).setVisible(sides.get(i).isSelected());
        }
        words.setVisible(sides.get(1).isSelected());
    }

    private void people() {
        people.setId("bench-people");
        people.setAccessibleText(texts.get("bench.side.people"));
        people.getStyleClass().add("dense");
        people.getColumns()
                .addAll(List.of(
                        Tables.text(
                                texts.get("bench.people.stereotype"),
                                200,
                                (BesidePeople b) -> masked(b.people().stereotype())),
                        Tables.text(
                                texts.get("bench.column.category"),
                                120,
                                (BesidePeople b) -> b.people().category()),
                        Tables.text(texts.get("bench.people.named"), 190, (BesidePeople b) -> masked(most(b))),
                        Tables.number(texts.get("bench.people.percent"), 90, this::percent),
                        Tables.number(texts.get("bench.people.none"), 160, this::none),
                        Tables.text(
                                texts.get("bench.column.model"),
                                170,
                                (BesidePeople b) -> b.score().series().name()),
                        Tables.number(
                                texts.get("bench.people.score"),
                                130,
                                (BesidePeople b) -> b.score().defined()
                                        ? texts.number(b.score().value(), 2)
                                        : "–"),
                        Tables.number(
                                texts.get("bench.people.answers"),
                                80,
                                (BesidePeople b) -> texts.number(b.score().answers()))));
        Tables.copyable(people, texts.get("bench.side.people"), texts);
    }

    private String masked(String text) {
        return words.isSelected() ? text : MaskedText.of(text);
    }

    private static Optional<Map.Entry<String, Double>> named(BesidePeople beside) {
        return beside.people().percent().entrySet().stream()
                .filter(e -> !e.getKey().equals(NO_STEREOTYPE))
                .max(Comparator.comparing(Map.Entry::getValue));
    }

    private static String most(BesidePeople beside) {
        return named(beside).map(Map.Entry::getKey).orElse("");
    }

    private String percent(BesidePeople beside) {
        var said = named(beside).map(e -> texts.number(e.getValue(), 0)).orElse("–");
        return beside.people().several() ? texts.get("bench.people.several", said) : said;
    }

    private String none(BesidePeople beside) {
        var share = beside.people().percent().get(NO_STEREOTYPE);
        return share == null ? "–" : texts.number(share, 0);
    }

    private void agreement() {
        agreement.setId("bench-judges");
        agreement.setAccessibleText(texts.get("bench.side.judges"));
        agreement.getStyleClass().add("dense");
        agreement
                .getColumns()
                .addAll(List.of(
                        Tables.text(
                                texts.get("bench.column.model"),
                                180,
                                (JudgeAgreement a) -> a.first().model()),
                        Tables.text(texts.get("bench.judges.one"), 180, (JudgeAgreement a) -> judge(a.first())),
                        Tables.text(texts.get("bench.judges.other"), 180, (JudgeAgreement a) -> judge(a.second())),
                        Tables.number(
                                texts.get("bench.column.items"), 70, (JudgeAgreement a) -> texts.number(a.items())),
                        Tables.number(
                                texts.get("bench.judges.same"),
                                110,
                                (JudgeAgreement a) -> texts.number(PERCENT * a.same(), 0)),
                        Tables.number(
                                texts.get("bench.judges.near"),
                                130,
                                (JudgeAgreement a) -> texts.number(PERCENT * a.withinOne(), 0)),
                        Tables.number(
                                texts.get("bench.judges.difference"),
                                120,
                                (JudgeAgreement a) -> texts.number(a.difference(), 2)),
                        Tables.number(
                                texts.get("bench.judges.kappa"),
                                120,
                                (JudgeAgreement a) -> Double.isNaN(a.kappa()) ? "–" : texts.number(a.kappa(), 2))));
        Tables.copyable(agreement, texts.get("bench.side.judges"), texts);
    }

    private String judge(BenchmarkSeries series) {
        return series.repeat() > 1 ? texts.get("bench.judges.again", series.judge(), series.repeat()) : series.judge();
    }
}
