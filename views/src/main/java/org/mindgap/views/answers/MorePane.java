package org.mindgap.views.answers;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** What few change of a plan, behind one button. Each choice is counted at once, as those above it. */
final class MorePane {
    private final PlanForm form;
    private final Texts texts;
    private final Button open;
    private final Button wordings;
    private final Label worded = EndpointDialog.wrapped("");
    private final DrawingPane drawing;
    private final VBox inside;
    private final VBox node;
    private Runnable opened = () -> {};

    MorePane(PlanForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        open = Buttons.plain(texts.get("more.open"), this::toggle);
        open.setId("ask-more");
        wordings = Buttons.plain(texts.get("more.wordings"), () -> {});
        wordings.setId("ask-wordings");
        drawing = new DrawingPane(form, texts);
        inside = new VBox(8);
        if (form.base().task().isEmpty()) {
            inside.getChildren()
                    .addAll(
                            section("more.templates", templates(), wordings, worded),
                            section("more.pairs", new PairsPane(form, texts).node()));
        }
        inside.getChildren()
                .addAll(
                        section("more.reading", new ReadingPane(form, texts).node()),
                        section("more.drawing", drawing.node()));
        node = new VBox(8, open, inside);
        form.more().addListener((o, before, now) -> show());
        shown(false);
    }

    VBox node() {
        return node;
    }

    /** Opens the wordings of questions. */
    void onWordings(Runnable action) {
        wordings.setOnAction(e -> action.run());
    }

    /** Whether everything that was typed is a number. */
    boolean held() {
        return drawing.held();
    }

    void onChange(Runnable told) {
        drawing.onChange(told);
    }

    private void toggle() {
        shown(!inside.isVisible());
        if (inside.isVisible()) {
            opened.run();
        }
    }

    /** Is told when it was opened: what comes stands below what is seen. */
    void onOpened(Runnable told) {
        opened = told;
    }

    private void shown(boolean now) {
        inside.setVisible(now);
        inside.setManaged(now);
        show();
    }

    private void show() {
        var changed = !form.more().get().equals(PlanMore.USUAL);
        open.setText(texts.get(inside.isVisible() ? "more.close" : changed ? "more.open.changed" : "more.open"));
        var said = form.more().get().wordings().values().stream()
                .mapToInt(w -> w.size())
                .sum();
        worded.setText(
                said == 0
                        ? texts.get("more.wordings.none")
                        : texts.count("more.wordings.one", "more.wordings.some", said));
    }

    private VBox section(String key, Node... choices) {
        var box = new VBox(4, Buttons.label(texts.get(key), "field-label"));
        box.getChildren().addAll(choices);
        return box;
    }

    /** The words around a question; in the order in which they come with the program. */
    private Node templates() {
        var box = new VBox(4);
        for (var id : form.base().templates()) {
            var check = new CheckBox(template(id));
            check.setId("ask-template-" + id);
            check.setWrapText(true);
            check.setSelected(form.more().get().templates().contains(id));
            check.selectedProperty().addListener((o, before, now) -> {
                var chosen = form.base().templates().stream()
                        .filter(t -> t.equals(id)
                                ? now
                                : form.more().get().templates().contains(t))
                        .toList();
                form.more(form.more().get().templates(chosen));
            });
            box.getChildren().add(check);
        }
        return box;
    }

    private String template(String id) {
        return switch (id) {
            case PlanMore.STANDARD -> texts.get("more.template.standard");
            case "standard-b" -> texts.get("more.template.b");
            case "standard-c" -> texts.get("more.template.c");
            case "one-line" -> texts.get("more.template.line");
            case "listed" -> texts.get("more.template.listed");
            default -> id;
        };
    }
}
