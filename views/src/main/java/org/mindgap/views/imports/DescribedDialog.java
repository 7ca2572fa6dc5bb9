package org.mindgap.views.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mindgap.formats.preset.Presets;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/**
 * Shows what is known of a file of respondents, and asks in steps what it is, what its variables are used as, and which
 * of its answers are no opinion. Nothing is imported before every step that has something to decide was seen.
 */
final class DescribedDialog {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 540;

    private final DescribedForm form;
    private final Texts texts;
    private final UseTexts words;
    private final List<ToggleButton> steps;
    private final List<Node> pages;
    private final SavePreset saving;
    private final Button run;
    private final Button back;
    private Optional<Runnable> before = Optional.empty();
    private int at;

    DescribedDialog(DescribedForm form, Texts texts, Tasks tasks, FileDialogs files, Presets presets) {
        this.form = form;
        this.texts = texts;
        this.words = new UseTexts(texts);
        this.pages = List.of(
                new FileStep(form, texts, tasks, files, presets).node(),
                new VariablesStep(form, texts, words).node(),
                new OptionsStep(form, texts).node());
        this.saving = new SavePreset(form, texts, tasks, files, presets);
        this.steps = List.of(
                step("import-step-file", texts.get("step.file")),
                step("import-step-variables", texts.get("step.variables")),
                step("import-step-options", ""));
        this.run = Buttons.primary("", () -> {});
        this.back = Buttons.plain(texts.get("step.back"), () -> {});
    }

    private static ToggleButton step(String id, String text) {
        var button = Buttons.segment(text);
        button.setId(id);
        return button;
    }

    /** There is a step before these, to which one can go back. */
    DescribedDialog before(Runnable step) {
        before = Optional.of(step);
        return this;
    }

    /**
     * @param start is told to import
     * @param closed is called when the dialog was closed and nothing is to be imported
     */
    void open(Dialogs dialogs, Consumer<ReadySurvey> start, Runnable closed) {
        var heading = Buttons.label(String.valueOf(form.file().getFileName()), "heading");
        var stack = new StackPane(pages.toArray(new Node[0]));
        stack.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var body = new VBox(10, heading, bar(), stack, saving.node());
        body.setPrefSize(WIDTH, HEIGHT);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        run.setId("import-run");
        run.setDefaultButton(true);
        back.setId("import-back");
        var dialog = dialogs.open(texts.get("import.title"), body, List.of(cancel, back, run));
        dialog.onClosed(closed);
        cancel.setOnAction(e -> dialog.close());
        back.setOnAction(e -> {
            if (at > 0) {
                go(at - 1);
            } else {
                dialog.onClosed(() -> {});
                dialog.closeThen(() -> before.ifPresent(Runnable::run));
            }
        });
        run.setOnAction(e -> {
            if (at < last()) {
                go(at + 1);
            } else {
                dialog.onClosed(() -> {});
                dialog.closeThen(() -> start.accept(ready()));
            }
        });
        form.options().shown().addListener((o, before, now) -> say());
        go(0);
        run.requestFocus(); // so that Enter goes on, and not the switch of the steps
    }

    private Node bar() {
        var segments = Buttons.segments(side -> go(steps.indexOf(side)), steps);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var save = Buttons.plain(texts.get("preset.save"), saving::open);
        save.setId("import-preset-save");
        var bar = new HBox(8, segments, space, save);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** The last step that has something to decide. */
    private int last() {
        return form.options().count() > 0 ? 2 : 1;
    }

    private void go(int step) {
        at = Math.max(0, Math.min(step, 2));
        for (var i = 0; i < pages.size(); i++) {
            pages.get(i).setVisible(i == at);
        }
        steps.get(at).setSelected(true);
        say();
    }

    private void say() {
        steps.get(2).setText(texts.get("step.options", form.options().count()));
        steps.get(2).setDisable(form.options().count() == 0 && at < 2);
        run.setText(texts.get(at < last() ? "step.next" : "import.run"));
        back.setDisable(at == 0 && before.isEmpty());
    }

    private ReadySurvey ready() {
        return new ReadySurvey(form.reader(), form.request(), form.name().get(), form.decided(words));
    }
}
