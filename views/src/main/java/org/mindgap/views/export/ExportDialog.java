package org.mindgap.views.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.export.ExportMemory.Preset;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** The dialog: the figure as it will be at the left, the settings at the right, what happens next at the foot. */
final class ExportDialog {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 580;

    private final ExportModel model;
    private final ExportDesk.Tools tools;
    private final Texts texts;
    private final ExportForm form;
    private final ExportProgress progress;
    private final ExportPreview preview;
    private final ExportClipboard clipboard;
    private Dialogs.@Nullable Dialog dialog;

    ExportDialog(ExportModel model, List<Picture> pictures, List<Preset> presets, ExportDesk.Tools tools) {
        this.model = model;
        this.tools = tools;
        this.texts = tools.texts();
        this.form = new ExportForm(model, pictures, new ExportPresets(model, presets, tools), tools);
        this.progress = new ExportProgress(tools.tasks(), texts);
        this.preview = new ExportPreview(model, progress.node(), texts);
        this.clipboard = new ExportClipboard(model, tools);
    }

    void open() {
        var body = new HBox(preview.node(), form.node());
        body.getStyleClass().add("export-body");
        HBox.setHgrow(preview.node(), Priority.ALWAYS);
        body.setPrefSize(WIDTH, HEIGHT);
        var copy = Buttons.plain(texts.get("export.copyFigure"), clipboard::figure);
        copy.setId("export-copy");
        var table = Buttons.plain(texts.get("export.copyTable"), clipboard::table);
        table.setId("export-copy-table");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), this::close);
        var save = Buttons.primary(texts.get("export.save"), () -> save(false));
        save.setId("export-save");
        save.setDefaultButton(true);
        save.setDisable(true);
        List.of(copy, table).forEach(b -> b.setDisable(true));
        Runnable ready = () -> {
            save.setDisable(!model.ready());
            List.of(copy, table).forEach(b -> b.setDisable(model.preview().get() == null));
        };
        model.preview().addListener((o, before, now) -> ready.run());
        model.refusals().addListener((o, before, now) -> ready.run());
        model.saving().addListener((o, before, now) -> ready.run());
        clipboard.said().addListener((o, before, now) -> preview.say(now));
        var opened = tools.dialogs().open(texts.get("export.title"), body, List.of(copy, table, space, cancel, save));
        opened.onClosed(() -> {
            model.close();
            progress.close();
        });
        dialog = opened;
        form.focus();
    }

    private void close() {
        if (dialog != null) {
            dialog.close();
        }
    }

    private void save(boolean replace) {
        model.save(
                replace,
                saved -> {
                    if (saved.written().isEmpty()) {
                        ask(saved);
                    } else {
                        done(saved);
                    }
                },
                problems -> tools.dialogs().say(texts.get("export.failed"), texts.get("export.failed.words"), problems),
                () -> preview.say(texts.get("export.save.stopped")));
    }

    private void ask(ExportModel.Saved saved) {
        var names = saved.existing().stream()
                .map(f -> String.valueOf(f.getFileName()))
                .collect(Collectors.joining(", "));
        Button keep = Buttons.plain(texts.get("export.replace.no"), () -> {});
        Button replace = Buttons.primary(texts.get("export.replace.yes"), () -> {});
        replace.setId("export-replace");
        var asked = tools.dialogs()
                .ask(
                        texts.get("export.replace"),
                        texts.get(
                                "export.replace.words",
                                names,
                                String.valueOf(model.folder().get())),
                        List.of(keep, replace));
        keep.setOnAction(e -> asked.close());
        replace.setOnAction(e -> asked.closeThen(() -> save(true)));
        keep.requestFocus();
    }

    private void done(ExportModel.Saved saved) {
        var settings = model.settings();
        var folder = saved.written().get(0).toAbsolutePath().getParent();
        if (settings.isPresent() && folder != null) {
            tools.tasks()
                    .run(
                            texts.get("job.save"),
                            context -> {
                                tools.memory().used(settings.get(), folder);
                                return true;
                            },
                            kept -> {},
                            problems -> {}); // the figure is saved; only its settings are not remembered
        }
        close();
        tools.dialogs()
                .say(
                        texts.get("export.done"),
                        texts.get(
                                "export.done.words",
                                saved.written().stream()
                                        .map(f -> String.valueOf(f.getFileName()))
                                        .collect(Collectors.joining(", ")),
                                String.valueOf(folder)),
                        saved.problems());
    }

    /** "PDF". */
    static String name(Enum<?> value) {
        return value.name().toUpperCase(Locale.ROOT);
    }
}
