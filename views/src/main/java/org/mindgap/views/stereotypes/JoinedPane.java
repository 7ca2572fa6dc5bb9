package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.mindgap.figure.BenchmarkData;
import org.mindgap.pin.PinRequest;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChoiceChip;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Saver;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Pins;
import org.mindgap.views.kit.study.Workbench;

/** Amplification in opinions beside preference in a benchmark, per group and model; and which groups are the same. */
final class JoinedPane extends StackPane {
    private static final double WIDEST = 1200;

    private final BenchmarksModel model;
    private final Workbench workbench;
    private final Texts texts;
    private final Saver saver;
    private final FigureScreen figure;
    private final FlowPane groups = new FlowPane(8, 8);
    private final FigureSheet sheet;
    private final VBox mapping;
    private final VBox nothing = new VBox(12);
    private final Button save;
    private final Optional<Button> pin;
    private final ChoiceChip<BenchmarksModel.SetChoice> sets;

    /** Whom the benchmark calls so; an empty word for nobody. */
    private record Called(String group, String shown) {
        @Override
        public String toString() {
            return shown;
        }
    }

    /**
     * Where what is shown goes.
     *
     * @param pins the report, where there is one
     */
    record Outlet(FigureScreens screens, Saver saver, Optional<Pins> pins) {}

    JoinedPane(BenchmarksModel model, DifferencesModel differences, Workbench workbench, Texts texts, Outlet outlet) {
        this.model = model;
        this.workbench = workbench;
        this.texts = texts;
        this.saver = outlet.saver();
        this.figure = outlet.screens().create(0);
        this.pin = outlet.pins().map(pins -> pinButton(pins, differences));
        setId("joined");
        getStyleClass().add("view-body");
        save = Buttons.primary(texts.get("gaps.save"), this::save);
        save.setId("save-joined");
        sets = new ChoiceChip<>(texts.get("bench.set"), model.sets(), model.set());
        sheet = new FigureSheet(figure, texts);
        sheet.getStyleClass().add("plain");
        sheet.setMaxWidth(WIDEST);
        mapping = new VBox(
                8,
                Buttons.label(texts.get("joined.mapping"), "heading"),
                Passage.sentence(texts.get("joined.mapping.more"), "secondary"),
                groups);
        mapping.setPadding(new Insets(8, 16, 16, 16));
        nothing.setPadding(new Insets(24));
        var content = new VBox(sheet, nothing, mapping);
        content.setPadding(new Insets(8, 12, 8, 12));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        getChildren().add(scroll);
        model.facts().addListener((o, before, now) -> show());
        show();
    }

    /** What stands in the line above. */
    List<Node> tools() {
        var facts = model.facts().get();
        if (facts == null) {
            return List.of();
        }
        var tools = new ArrayList<Node>(List.of(sets));
        if (facts.joined().isPresent()) {
            pin.ifPresent(tools::add);
            tools.add(save);
        }
        return tools;
    }

    private Button pinButton(Pins pins, DifferencesModel differences) {
        var button = Buttons.icon(Icons.of(MaterialDesignP.PIN_OUTLINE, 16), texts.get("gaps.pin"), () -> {
            var facts = model.facts().get();
            if (facts != null && pinnable()) {
                var of = new PinRequest.Benchmark(facts.set().id(), "");
                differences
                        .query()
                        .ifPresent(q -> pins.pin(survey -> PinRequest.joined(
                                survey, ShownDifference.request(q), ShownDifference.contrast(q), of)));
            }
        });
        button.setId("pin-joined");
        return button;
    }

    boolean pinnable() {
        var facts = model.facts().get();
        return facts != null && pin.isPresent() && facts.joined().isPresent();
    }

    void pin() {
        pin.ifPresent(Button::fire);
    }

    void enter() {
        figure.node().requestFocus();
    }

    boolean save() {
        var facts = model.facts().get();
        var source = workbench.current();
        var survey = source.flatMap(o -> o.facts().survey());
        if (facts == null || facts.joined().isEmpty() || survey.isEmpty()) {
            return false;
        }
        var drawn = facts.joined().get();
        var answers = source.get().study().answers();
        saver.save(
                texts.get("joined.export"),
                "opinions-and-benchmark",
                drawn.spec(),
                () -> new BenchmarkData(answers).joined(drawn, survey.get()));
        return true;
    }

    private void show() {
        var facts = model.facts().get();
        var joined = facts == null ? null : facts.joined().orElse(null);
        sheet.setVisible(joined != null);
        sheet.setManaged(joined != null);
        if (joined != null) {
            figure.show(joined.spec());
        }
        nothing.setVisible(joined == null);
        nothing.setManaged(joined == null);
        nothing.getChildren()
                .setAll(
                        Buttons.label(texts.get("joined.empty"), "heading"),
                        Passage.sentence(texts.get(lacking(facts)), "secondary"));
        var mappable =
                facts != null && !facts.groups().isEmpty() && !model.labels().isEmpty();
        mapping.setVisible(mappable);
        mapping.setManaged(mappable);
        groups.getChildren().clear();
        if (mappable && facts != null) {
            model.labels().forEach(label -> groups.getChildren().add(chip(label, facts)));
        }
    }

    private static String lacking(@Nullable BenchmarkFacts facts) {
        if (facts == null) {
            return "joined.empty.more";
        }
        if (facts.scores().isEmpty()) {
            return "joined.empty.unanswered";
        }
        return facts.groups().isEmpty() ? "joined.empty.nobody" : "joined.empty.groups";
    }

    private Node chip(String label, BenchmarkFacts facts) {
        var choices = new ArrayList<Called>();
        choices.add(new Called("", texts.get("joined.nobody")));
        facts.groups().forEach(g -> choices.add(new Called(g, g)));
        var now = facts.mapping().getOrDefault(label, "");
        ObjectProperty<@Nullable Called> value = new SimpleObjectProperty<>(
                choices.stream().filter(c -> c.group().equals(now)).findFirst().orElse(choices.get(0)));
        value.addListener((o, before, chosen) -> {
            if (chosen != null) {
                model.map(label, chosen.group());
            }
        });
        return new ChoiceChip<>(label, FXCollections.observableArrayList(choices), value);
    }

    void dispose() {
        figure.dispose();
    }
}
