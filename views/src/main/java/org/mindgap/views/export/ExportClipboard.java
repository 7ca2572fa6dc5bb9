package org.mindgap.views.export;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.mindgap.table.NotedTable;
import org.mindgap.table.TableFormat;
import org.mindgap.table.TableWriter;
import org.mindgap.views.kit.Texts;

/** Copies the figure as a picture, and its table as text and as HTML, and says so. */
final class ExportClipboard {
    private final ExportModel model;
    private final Texts texts;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    ExportClipboard(ExportModel model, ExportDesk.Tools tools) {
        this.model = model;
        this.texts = tools.texts();
    }

    /** What was copied last, in words. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void figure() {
        var shown = model.preview().get();
        if (shown != null) {
            var content = new ClipboardContent();
            content.putImage(shown.image());
            Clipboard.getSystemClipboard().setContent(content);
            said.set("");
            said.set(texts.get("export.copied.figure"));
        }
    }

    void table() {
        var shown = model.preview().get();
        if (shown != null) {
            var content = new ClipboardContent();
            var table = NotedTable.of(shown.content().spec(), shown.content().data());
            content.putString(TableWriter.write(table, TableFormat.TSV));
            content.putHtml(TableWriter.htmlFragment(table));
            Clipboard.getSystemClipboard().setContent(content);
            said.set("");
            said.set(texts.get("export.copied.table"));
        }
    }
}
