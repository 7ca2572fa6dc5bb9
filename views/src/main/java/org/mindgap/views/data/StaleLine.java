package org.mindgap.views.data;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.mindgap.report.ChangeWords;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.Texts;

/** What no longer fits the data after an edit, in one line, with the way to where it is renewed. */
final class StaleLine extends HBox {
    private final Texts texts;
    private final Label words = Buttons.label("");
    private final Button report;
    private final Button gaps;

    StaleLine(StaleModel model, Texts texts, Doors doors) {
        this.texts = texts;
        getStyleClass().add("notice");
        setId("stale");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("stale-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        report = Buttons.plain(texts.get("data.stale.report"), () -> doors.go(Room.REPORT));
        report.setId("stale-report");
        gaps = Buttons.plain(texts.get("data.stale.gaps"), () -> doors.go(Room.GAPS));
        gaps.setId("stale-gaps");
        for (var way : new Button[] {report, gaps}) {
            way.setMinWidth(USE_PREF_SIZE);
            way.managedProperty().bind(way.visibleProperty());
        }
        getChildren().addAll(Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"), words, report, gaps);
        model.found().addListener((o, before, now) -> show(now));
        show(model.found().get());
    }

    private void show(StaleModel.Found found) {
        var sentences = new ArrayList<String>();
        if (found.pins() > 0) {
            var key = found.pins() == 1 ? "data.stale.pins.one" : "data.stale.pins";
            sentences.add(texts.get(key, found.pins(), new ChangeWords().list(found.changes())));
        }
        if (found.notes() > 0) {
            sentences.add(texts.count("data.stale.notes.one", "data.stale.notes", found.notes()));
        }
        words.setText(String.join(" ", sentences));
        report.setVisible(found.pins() > 0);
        gaps.setVisible(found.notes() > 0);
        setVisible(found.stale());
        setManaged(found.stale());
    }
}
