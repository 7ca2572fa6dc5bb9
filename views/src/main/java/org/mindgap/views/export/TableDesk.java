package org.mindgap.views.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.mindgap.figure.TableWords;
import org.mindgap.report.TableFile;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.TableEvent;
import org.mindgap.views.kit.TableMenu;
import org.mindgap.views.kit.study.Workbench;

/** Puts tables of all rooms on the clipboard or into files, with the study they come from and what of it is invented. */
public final class TableDesk {
    private final Workbench workbench;
    private final ExportDesk.Tools tools;

    public TableDesk(Workbench workbench, ExportDesk.Tools tools) {
        this.workbench = workbench;
        this.tools = tools;
    }

    /** Takes the wishes that rise to a scene. */
    public void install(Scene scene) {
        scene.addEventHandler(TableEvent.WANTED, event -> {
            event.consume();
            var table = noted(event);
            event.format().ifPresentOrElse(format -> copy(table, format), () -> save(table));
        });
    }

    private NotedTable noted(TableEvent event) {
        var facts = workbench.current().map(o -> o.facts());
        var survey = facts.flatMap(f -> f.survey());
        if (facts.isEmpty() || survey.isEmpty()) {
            return new NotedTable(event.table(), event.title(), List.of(), "");
        }
        var models = facts.get().models();
        var words = new TableWords(survey.get(), tools.texts().locale());
        return new NotedTable(event.table(), event.title(), words.sources(models), words.invented(models));
    }

    private static void copy(NotedTable table, TableFormat format) {
        var content = new ClipboardContent();
        content.putString(TableWriter.write(table, format));
        if (format == TableFormat.TSV || format == TableFormat.HTML) {
            content.putHtml(TableWriter.htmlFragment(table));
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save(NotedTable table) {
        var texts = tools.texts();
        var kinds = Arrays.stream(TableFormat.values())
                .map(f -> new FileDialogs.Kind(texts.get(TableMenu.key(f)), List.of("*." + f.ending())))
                .toList();
        tools.files()
                .save(texts.get("tables.save.title"), ExportFiles.safe(table.caption()) + ".csv", kinds)
                .ifPresent(out -> write(table, out));
    }

    private void write(NotedTable table, Path out) {
        var texts = tools.texts();
        var format = format(out);
        var file = format.isPresent() ? out : out.resolveSibling(out.getFileName() + ".csv");
        tools.tasks()
                .write(
                        texts.get("job.table"),
                        context -> {
                            TableFile.write(table, format.orElse(TableFormat.CSV), file);
                            return file;
                        },
                        done -> tools.dialogs().say(texts.get("export.done"), String.valueOf(done)),
                        problems -> tools.dialogs()
                                .say(
                                        texts.get("export.failed"),
                                        texts.get("export.failed.words"),
                                        new ArrayList<>(problems)),
                        () -> {});
    }

    /** By the ending of the name. */
    private static Optional<TableFormat> format(Path out) {
        var name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(TableFormat.values())
                .filter(f -> name.endsWith("." + f.ending()))
                .findFirst();
    }
}
