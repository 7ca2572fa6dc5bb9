package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.mindgap.elicit.AskedAs;
import org.mindgap.views.kit.AskedAsWords;
import org.mindgap.views.kit.AskedRow;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.LanguageWords;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** One question: the group at the left, whom it is compared with at the right, the numbers, prompts and replies below. */
final class PairView extends StackPane {
    private static final int ROW = 24;
    private static final int HEAD = 48;
    private static final double WIDEST = 1100;
    private static final double CHIP = 225;

    private final PairModel model;
    private final Texts texts;
    private final FigureScreen figure;
    private final FigureSheet sheet;
    private final VBox wording = new VBox();
    private final TableView<PairFacts.Line> table = new TableView<>();
    private final VBox prompts = new VBox(16);
    private final ScrollPane scroll;
    private final ProblemList problems;
    private final Button before;
    private final Button after;
    private final ObservableList<Way> ways = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Way> way = new SimpleObjectProperty<>();
    private final ObservableList<Tongue> tongues = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Tongue> tongue = new SimpleObjectProperty<>();
    private boolean showing;

    /** As whom a model is asked. */
    private record Way(AskedAs askedAs, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The language of the prompts. */
    private record Tongue(String tag, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    PairView(PairModel model, Texts texts, FigureScreens screens) {
        this.model = model;
        this.texts = texts;
        this.problems = new ProblemList(texts);
        setId("pair");
        before = Buttons.icon(
                Icons.of(MaterialDesignA.ARROW_LEFT, 16), texts.get("question.before"), () -> model.step(-1));
        after = Buttons.icon(
                Icons.of(MaterialDesignA.ARROW_RIGHT, 16), texts.get("question.after"), () -> model.step(1));
        figure = screens.create(0);
        sheet = new FigureSheet(figure, texts);
        sheet.getStyleClass().add("plain");
        sheet.setMaxWidth(WIDEST);
        columns();
        var content = new VBox(
                12,
                wording,
                sheet,
                Buttons.label(texts.get("differ.four"), "heading"),
                table,
                Buttons.label(texts.get("differ.prompts"), "heading"),
                prompts);
        content.setPadding(new Insets(12, 16, 16, 16));
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        StackPane.setMargin(problems, new Insets(24));
        getChildren().addAll(scroll, problems);
        problems.show(List.of());
        model.pair().addListener((o, was, now) -> show(now));
        model.problems().addListener((o, was, now) -> problems.show(now));
        way.addListener((o, was, now) -> {
            if (now != null && !showing) {
                model.askedAs(now.askedAs());
            }
        });
        tongue.addListener((o, was, now) -> {
            if (now != null && !showing) {
                model.askedIn(now.tag());
            }
        });
    }

    /** What stands in the line above. */
    List<Node> tools() {
        var nodes = new ArrayList<Node>(List.of(before, after));
        if (ways.size() > 1) {
            var chip = new ChoiceChip<>(texts.get("filter.askedAs"), ways, way);
            chip.setMaxWidth(CHIP); // the way back has to be read beside it
            chip.setMinWidth(0);
            nodes.add(chip);
        }
        if (tongues.size() > 1) {
            nodes.add(new ChoiceChip<>(texts.get("filter.language"), tongues, tongue));
        }
        return nodes;
    }

    void enter() {
        table.requestFocus();
    }

    private void columns() {
        table.setId("pair-table");
        table.setAccessibleText(texts.get("differ.four"));
        table.getStyleClass().add("dense");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("question.option"), 140, (PairFacts.Line l) -> l.option()),
                        Tables.number(
                                texts.get("differ.group.people"),
                                110,
                                (PairFacts.Line l) -> texts.percent(l.groupPeople())),
                        Tables.number(
                                texts.get("differ.reference.people"),
                                125,
                                (PairFacts.Line l) -> texts.percent(l.referencePeople())),
                        Tables.number(
                                texts.get("differ.group.model"),
                                110,
                                (PairFacts.Line l) -> texts.percent(l.groupModel())),
                        Tables.number(
                                texts.get("differ.reference.model"),
                                125,
                                (PairFacts.Line l) -> texts.percent(l.referenceModel())),
                        Tables.number(
                                texts.get("differ.people"),
                                120,
                                (PairFacts.Line l) -> Points.signed(l.groupPeople() - l.referencePeople())),
                        Tables.number(
                                texts.get("differ.model"),
                                120,
                                (PairFacts.Line l) -> Points.signed(l.groupModel() - l.referenceModel()))));
        Tables.copyable(table, texts.get("differ.four"), texts);
    }

    private void show(@Nullable PairFacts facts) {
        if (facts == null) {
            prompts.getChildren().clear();
            table.getItems().clear();
            return;
        }
        showing = true;
        wording.getChildren().clear();
        if (facts.figure().isEmpty()) { // else it is the figure's title
            wording.getChildren().add(Passage.sentence(facts.wording(), "heading"));
        }
        sheet.setVisible(facts.figure().isPresent());
        sheet.setManaged(facts.figure().isPresent());
        facts.figure().ifPresent(f -> figure.show(f.spec()));
        table.getItems().setAll(facts.lines());
        table.setPrefHeight(HEAD + ROW * (double) Math.max(1, facts.lines().size()) + 2);
        table.setMinHeight(table.getPrefHeight());
        prompts.getChildren()
                .setAll(facts.prompts().stream()
                        .map(p -> (Node) new AskedRow(texts, p.side(), p.prompt(), p.reply(), p.readAs()))
                        .toList());
        if (facts.prompts().isEmpty()) {
            prompts.getChildren().setAll(Passage.sentence(texts.get("question.reply.none"), "secondary"));
        }
        chips(facts);
        before.setDisable(facts.index() == 0);
        after.setDisable(facts.index() + 1 >= facts.cell().questions().size());
        scroll.setVvalue(0);
        showing = false;
    }

    private void chips(PairFacts facts) {
        var survey = facts.cell().map().table().survey();
        var names = new AskedAsWords(texts);
        ways.setAll(
                model.ways().stream().map(w -> new Way(w, names.of(w, survey))).toList());
        way.set(ways.stream()
                .filter(w -> w.askedAs() == facts.way())
                .findFirst()
                .orElse(null));
        var words = new LanguageWords(texts);
        tongues.clear();
        if (!model.languages().isEmpty()) {
            tongues.add(new Tongue("", texts.get("differ.languages.all")));
            model.languages().forEach(l -> tongues.add(new Tongue(l, words.own(l))));
        }
        tongue.set(tongues.stream()
                .filter(t -> t.tag().equals(facts.language()))
                .findFirst()
                .orElse(null));
    }

    void dispose() {
        figure.dispose();
    }
}
