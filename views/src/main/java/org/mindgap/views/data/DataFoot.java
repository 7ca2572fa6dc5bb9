package org.mindgap.views.data;

import javafx.collections.MapChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.mindgap.problem.Severity;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.Texts;

/** What the import had to say, and how much there is. */
final class DataFoot extends HBox {
    private final DataModel model;
    private final EditHistory history;
    private final Texts texts;
    private final Label notes = Buttons.label("");
    private final Hyperlink read;
    private final Hyperlink changes;
    private final Label size = Buttons.label("", "small");

    DataFoot(DataModel model, EditHistory history, Texts texts, Doors doors) {
        this.model = model;
        this.history = history;
        this.texts = texts;
        getStyleClass().add("data-foot");
        read = Buttons.link(texts.get("data.report"), () -> doors.showReport(ImportReports.Kind.SURVEY));
        read.setId("import-report");
        changes = Buttons.link("", history::open);
        changes.setId("changes");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(notes, read, changes, space, size);
        MapChangeListener<ImportReports.Kind, ImportReports.Report> listener = change -> refresh();
        model.reports().watch(listener);
        model.workbench().opened().addListener((o, before, now) -> refresh());
        history.model().state().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        var report = model.reports().of(ImportReports.Kind.SURVEY);
        var count = report.map(r -> r.problems().size()).orElse(0);
        notes.setText(texts.count("data.notes.one", "data.notes", count));
        var worth = report.map(r -> r.problems().stream().anyMatch(p -> p.severity() != Severity.NOTE))
                .orElse(false);
        notes.getStyleClass().setAll("label", worth ? "caution" : "secondary");
        notes.setGraphic(
                worth
                        ? Icons.of(MaterialDesignA.ALERT, 16, "caution-icon")
                        : Icons.of(MaterialDesignI.INFORMATION_OUTLINE, 16));
        shown(notes, count > 0);
        shown(read, report.isPresent());
        var counting = history.model().state().get().counting();
        changes.setText(texts.count("data.changes.one", "data.changes", counting));
        shown(changes, counting > 0);
        size.setText(model.workbench()
                .current()
                .map(o -> {
                    var surveys = o.facts().surveys();
                    var people =
                            surveys.stream().mapToLong(s -> s.respondents()).sum();
                    var files = texts.count("data.files.one", "data.files", surveys.size());
                    return people == 0
                            ? files + ", " + texts.get("data.published")
                            : files + ", " + texts.count("data.people.one", "data.people", people);
                })
                .orElse(""));
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
