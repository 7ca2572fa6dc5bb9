package org.mindgap.views.kit;

import javafx.collections.MapChangeListener;
import javafx.scene.control.Hyperlink;
import org.mindgap.views.kit.ImportReports.Kind;
import org.mindgap.views.kit.ImportReports.Report;

/** The way back to what an import decided and left out; there only where there is a report. */
public final class ReportLink {
    private ReportLink() {}

    public static Hyperlink of(ImportReports reports, Kind kind, Texts texts, Doors doors) {
        var link = Buttons.link(texts.get("import.report"), () -> doors.showReport(kind));
        link.setId("import-report");
        MapChangeListener<Kind, Report> listener =
                change -> show(link, reports.of(kind).isPresent());
        reports.watch(listener);
        show(link, reports.of(kind).isPresent());
        return link;
    }

    private static void show(Hyperlink link, boolean shown) {
        link.setVisible(shown);
        link.setManaged(shown);
    }
}
