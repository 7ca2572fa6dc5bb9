package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
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
import org.mindgap.compare.paired.PairedItem;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** Where the numbers of a row come from, and its questions, those on which both differ most first. */
final class PairsInspector extends VBox {
    private static final double LEVEL = 0.95;
    private static final int SHOWN = 100;

    private final Texts texts;
    private final VBox content = new VBox();
    private final Button copy;
    private final List<String> said = new ArrayList<>();

    /** @param fold folds it away */
    PairsInspector(Texts texts, Runnable fold) {
        this.texts = texts;
        getStyleClass().add("inspector");
        setId("compare-inspector");
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

    void show(@Nullable PairsResult result, @Nullable PairedRow row) {
        content.getChildren().clear();
        said.clear();
        if (result == null || row == null) {
            content.getChildren().add(block(Passage.sentence(texts.get("cmp.inspector.none"), "secondary")));
            return;
        }
        var write = new PairNumbers(texts, result.metric());
        var people = RowNames.of(result.survey(), result.query().by(), row.keys());
        var top = new ArrayList<Node>();
        var beside = new Region();
        HBox.setHgrow(beside, Priority.ALWAYS);
        var value = row.test().map(t -> write.difference(t.mean())).orElse("–");
        top.add(new HBox(Buttons.label(value, "inspector-value"), beside, copy));
        said.add(value);
        row.test()
                .filter(t -> !Double.isNaN(t.margin(LEVEL)))
                .ifPresent(t -> top.add(sentence(
                        "secondary", texts.get("cmp.inspector.interval", write.interval(t.mean(), t.margin(LEVEL))))));
        top.add(sentence("strong", people.isEmpty() ? texts.get("cmp.rows.all") : people));
        var verdict = PairVerdict.of(row, result.margin());
        top.add(sentence(verdict == PairVerdict.IDENTICAL ? "bad" : "passage", texts.get(verdict.sentence())));
        content.getChildren().add(block(top.toArray(Node[]::new)));
        content.getChildren().add(titled(texts.get("cmp.inspector.sides"), sides(result, row, write)));
        row.test()
                .ifPresent(t -> content.getChildren()
                        .add(titled(texts.get("cmp.inspector.computed"), computed(result, row, t, write))));
        if (!row.items().isEmpty()) {
            content.getChildren().add(titled(texts.get("cmp.inspector.questions"), questions(result, row, write)));
        }
    }

    private List<Node> sides(PairsResult result, PairedRow row, PairNumbers write) {
        return List.of(
                sentence(
                        "small",
                        texts.get(
                                "cmp.inspector.side",
                                "A",
                                result.firstWords(),
                                write.value(row.meanFirst()),
                                row.questionsFirst())),
                sentence(
                        "small",
                        texts.get(
                                "cmp.inspector.side",
                                "B",
                                result.secondWords(),
                                write.value(row.meanSecond()),
                                row.questionsSecond())),
                sentence(
                        "small",
                        texts.count(
                                "cmp.inspector.both.one",
                                "cmp.inspector.both",
                                row.items().size())));
    }

    private List<Node> computed(PairsResult result, PairedRow row, PairedTest test, PairNumbers write) {
        var lines = new ArrayList<Node>();
        lines.add(sentence(
                "small", texts.get("cmp.inspector.metric", new MetricNames(texts.locale()).name(result.metric()))));
        lines.add(sentence(
                "small",
                texts.get(
                        test.flips().exact() ? "cmp.inspector.p.exact" : "cmp.inspector.p.drawn",
                        write.p(test.flips().twoSided()),
                        test.flips().patterns(),
                        write.p(row.adjusted()),
                        result.comparison().rows().size())));
        if (!Double.isNaN(test.t())) {
            lines.add(sentence(
                    "small",
                    texts.get(
                            "cmp.inspector.t",
                            write.effect(test.t()),
                            test.count() - 1,
                            write.p(test.p()),
                            write.effect(test.effect()))));
        }
        lines.add(sentence("small", texts.get("cmp.inspector.closer", test.smaller(), test.equal(), test.larger())));
        result.margin()
                .filter(m -> !Double.isNaN(test.equivalence(m)))
                .ifPresent(m -> lines.add(sentence(
                        "small", texts.get("cmp.inspector.margin", write.value(m), write.p(test.equivalence(m))))));
        lines.add(sentence("small", texts.get("cmp.inspector.sampling")));
        return lines;
    }

    private List<Node> questions(PairsResult result, PairedRow row, PairNumbers write) {
        var ranked = row.items().stream()
                .sorted(Comparator.comparingDouble((PairedItem i) -> Math.abs(i.difference()))
                        .reversed())
                .toList();
        var lines = new ArrayList<Node>();
        for (var item : ranked.subList(0, Math.min(SHOWN, ranked.size()))) {
            var name = result.survey()
                    .question(item.question())
                    .map(Question::shownName)
                    .orElse(item.question());
            var title = result.survey()
                    .question(item.question())
                    .map(q -> q.label().isEmpty() ? name : q.label())
                    .orElse(name);
            var line = new VBox(
                    sentence("passage", title),
                    sentence(
                            "small",
                            texts.get(
                                    "cmp.inspector.question",
                                    write.difference(item.difference()),
                                    write.value(item.first()),
                                    write.value(item.second()))));
            line.setPadding(new javafx.geometry.Insets(0, 0, 6, 0));
            lines.add(line);
        }
        if (ranked.size() > SHOWN) {
            lines.add(sentence("small", texts.get("cmp.inspector.more", ranked.size() - SHOWN)));
        }
        return lines;
    }

    private Node sentence(String styleClass, String words) {
        said.add(words);
        return Passage.sentence(words, styleClass);
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
            clip.putString(said.stream().collect(Collectors.joining("\n")));
            Clipboard.getSystemClipboard().setContent(clip);
        }
    }
}
