package org.mindgap.views.compare;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.replication.PresetViews;
import org.mindgap.replication.StudyPreset;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** What a published study's preset sets in the open study, and the sheet of deviations, to be read. */
final class PresetPaper {
    private final PresetModel model;
    private final Texts texts;

    PresetPaper(PresetModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Node of(StudyPreset preset) {
        var paper = new VBox(6);
        paper.setPadding(new Insets(0, 16, 12, 4));
        paper.getChildren()
                .addAll(
                        Buttons.label(preset.name(), "heading"),
                        text(preset.about()),
                        text(texts.get("cmp.presets.source", preset.source()), "secondary"));
        part(paper, "cmp.presets.views", views(preset));
        part(paper, "cmp.presets.deviations", preset.deviations(), this::deviation);
        part(paper, "cmp.presets.unknown", preset.unknown());
        part(paper, "cmp.presets.surveys", preset.surveys());
        part(paper, "cmp.presets.conditions", preset.conditions());
        part(
                paper,
                "cmp.presets.plans",
                preset.plans(),
                p -> new VBox(2, text(p.name()), line(p.json().toString())));
        part(paper, "cmp.presets.figures", preset.figures(), f -> new VBox(2, text(f.shows()), line(model.command(f))));
        if (!preset.figures().isEmpty()) {
            paper.getChildren().add(text(texts.get("cmp.presets.figures.more"), "secondary"));
        }
        return paper;
    }

    private List<String> views(StudyPreset preset) {
        return model.views(preset)
                .map(all -> all.stream().map(this::said).toList())
                .orElseGet(() -> preset.views().stream()
                        .map(v -> texts.get("cmp.presets.view.closed", v.name()))
                        .toList());
    }

    private String said(PresetViews.Planned view) {
        if (view.view().isEmpty()) {
            return texts.get("cmp.presets.view.missing", view.name(), String.join(", ", view.missing()));
        }
        return texts.get(model.there(view.name()) ? "cmp.presets.view.there" : "cmp.presets.view.new", view.name());
    }

    private Node deviation(StudyPreset.Deviation of) {
        var again = of.again().equals("none") ? texts.get("cmp.presets.again.none") : of.again();
        var block = new VBox(
                2,
                pair("cmp.presets.published", of.published()),
                pair("cmp.presets.here", of.here()),
                pair("cmp.presets.why", of.why()),
                pair("cmp.presets.again", again));
        block.setPadding(new Insets(0, 0, 8, 0));
        return block;
    }

    private Label pair(String key, String words) {
        return text(texts.get(key) + ": " + words);
    }

    private void part(VBox paper, String key, List<String> items) {
        part(paper, key, items, i -> text("– " + i));
    }

    private <T> void part(VBox paper, String key, List<T> items, Function<T, Node> each) {
        if (items.isEmpty()) {
            return;
        }
        var head = Buttons.label(texts.get(key), "strong");
        head.setPadding(new Insets(10, 0, 0, 0));
        paper.getChildren().add(head);
        items.forEach(i -> paper.getChildren().add(each.apply(i)));
    }

    private static Label text(String words, String... styles) {
        var label = Buttons.label(words, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Can be marked and copied. */
    private static TextField line(String words) {
        var field = new TextField(words);
        field.setEditable(false);
        field.setAccessibleText(words);
        return field;
    }
}
