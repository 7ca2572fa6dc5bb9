package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.stereotype.AmplificationRow;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** Where the number of a cell of the map comes from, and where one can go on from it. */
final class DifferenceInspector extends VBox {
    private final Texts texts;
    private final Runnable points;
    private final Supplier<Optional<Runnable>> benchmarks;
    private final VBox content = new VBox();
    private final Button copy;
    private String said = "";

    /**
     * @param points leads to the answers behind the cell
     * @param benchmarks leads to the benchmark pairs about the cell's group, where the study has any
     * @param fold folds it away
     */
    DifferenceInspector(Texts texts, Runnable points, Supplier<Optional<Runnable>> benchmarks, Runnable fold) {
        this.texts = texts;
        this.points = points;
        this.benchmarks = benchmarks;
        getStyleClass().add("inspector");
        setId("differ-inspector");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        copy = Buttons.icon(Icons.of(MaterialDesignC.CONTENT_COPY, 16), texts.get("inspector.copy"), this::copy);
        var head = new HBox(
                Buttons.label(texts.get("inspector.title"), "strong"),
                space,
                Buttons.icon(Icons.of(MaterialDesignC.CHEVRON_DOUBLE_RIGHT, 16), texts.get("inspector.fold"), fold));
        head.getStyleClass().add("inspector-head");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        show(null, null);
    }

    void show(@Nullable DifferenceMapFigure map, FigureScreen.@Nullable Cell place) {
        content.getChildren().clear();
        said = "";
        if (map == null || place == null) {
            content.getChildren().add(block(Passage.sentence(texts.get("differ.inspector.none"), "secondary")));
            return;
        }
        var cell = map.spec().rows().get(place.row()).cells().get(place.column());
        var top = new ArrayList<Node>();
        var beside = new Region();
        HBox.setHgrow(beside, Priority.ALWAYS);
        top.add(new HBox(Buttons.label(cell.text(), "inspector-value"), beside, copy));
        if (!cell.interval().isEmpty()) {
            top.add(Passage.sentence(texts.get("differ.inspector.interval", cell.interval()), "secondary"));
        }
        top.add(Passage.sentence(cell.sentence()));
        var row = map.cells().get(place.row()).get(place.column()).orElse(null);
        if (row != null && row.state().hasRaw() && !row.items().isEmpty()) {
            var link = Buttons.link(texts.get("differ.inspector.points", row.questions()), points);
            link.setId("to-points");
            top.add(link);
        }
        benchmarks.get().ifPresent(to -> {
            var link = Buttons.link(texts.get("differ.inspector.benchmarks"), to);
            link.setId("to-benchmarks");
            top.add(link);
        });
        content.getChildren().add(block(top.toArray(Node[]::new)));
        said = cell.text() + " " + cell.interval() + "\n" + cell.sentence();
        var flags = map.spec().flags().stream()
                .filter(f -> cell.flags().contains(f.letter()))
                .map(f -> (Node) Passage.sentence(f.words(), "small"))
                .toList();
        if (!flags.isEmpty()) {
            content.getChildren().add(titled(texts.get("differ.inspector.flags"), flags));
        }
        if (row != null) {
            content.getChildren().add(titled(texts.get("differ.inspector.people"), people(row)));
            if (row.state().hasRaw()) {
                content.getChildren().add(titled(texts.get("differ.inspector.computed"), computed(row)));
            }
            row.shift()
                    .ifPresent(s -> content.getChildren()
                            .add(titled(
                                    texts.get("differ.inspector.shift"),
                                    List.of(Passage.sentence(
                                            texts.get(
                                                    "differ.inspector.shift.words",
                                                    texts.number(s.shifted(), 0),
                                                    texts.number(s.lower(), 0),
                                                    texts.number(s.upper(), 0),
                                                    s.questions(),
                                                    String.join("; ", s.sources())),
                                            "small")))));
        }
    }

    private List<Node> people(AmplificationRow row) {
        var people = row.people();
        return List.of(Passage.sentence(
                texts.get(
                        "differ.inspector.bases",
                        people.base(),
                        effective(people.effective()),
                        people.referenceBase(),
                        effective(people.referenceEffective())),
                "small"));
    }

    private String effective(double n) {
        return Double.isNaN(n) ? "–" : texts.number(Math.round(n));
    }

    private List<Node> computed(AmplificationRow row) {
        var lines = new ArrayList<Node>();
        lines.add(Passage.sentence(
                texts.get("differ.inspector.raw", decimals(row.raw()), decimals(row.agreement()), row.questions()),
                "small"));
        if (!Double.isNaN(row.interval().p())) {
            lines.add(Passage.sentence(
                    texts.get(
                            "differ.inspector.p",
                            texts.number(row.interval().p(), 3),
                            texts.number(row.interval().adjusted(), 3)),
                    "small"));
        }
        lines.add(Passage.sentence(texts.get("differ.inspector.formula"), "small"));
        return lines;
    }

    private String decimals(double value) {
        return Double.isNaN(value) ? "–" : texts.number(value, 2);
    }

    private static Node titled(String title, List<? extends Node> lines) {
        var box = new VBox(Buttons.label(title, "strong"));
        box.getStyleClass().add("inspector-lines");
        box.getChildren().addAll(lines);
        return block(box);
    }

    private static VBox block(Node... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add("inspector-block");
        return box;
    }

    private void copy() {
        if (!said.isEmpty()) {
            var clip = new ClipboardContent();
            clip.putString(said);
            Clipboard.getSystemClipboard().setContent(clip);
        }
    }
}
