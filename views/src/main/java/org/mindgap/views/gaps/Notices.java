package org.mindgap.views.gaps;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.ReadingWords;
import org.mindgap.views.kit.Texts;

/** What has to be known before the heatmap is read: a quiet line each, with the way on. */
final class Notices extends VBox {
    private final GapsModel model;
    private final Texts texts;
    private final Doors doors;

    Notices(GapsModel model, Texts texts, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        model.unanswered().addListener((o, before, now) -> refresh());
        model.widening().addListener((o, before, now) -> refresh());
        model.stopped().addListener((o, before, now) -> refresh());
        model.edited().addListener((o, before, now) -> refresh());
        model.figure().addListener((o, before, now) -> refresh());
        model.need().addListener((o, before, now) -> refresh());
        model.problems().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        if (model.figure().get() == null
                && model.need().get() == GapsModel.Need.NOTHING
                && model.problems().get().isEmpty()
                && !model.stopped().get()) {
            var computing = Buttons.label(texts.get("gaps.computing"), "secondary");
            computing.setId("gaps-computing");
            getChildren().add(computing);
            VBox.setMargin(computing, new Insets(24));
        }
        if (!model.edited().get().isEmpty()) {
            var seen = Buttons.plain(
                    texts.get("gaps.edited.seen"), () -> model.edited().set(""));
            seen.setId("edited-seen");
            getChildren()
                    .add(line(
                            Icons.of(MaterialDesignI.INFORMATION_OUTLINE, 16),
                            texts.get("gaps.edited", model.edited().get()),
                            seen));
        }
        if (model.unanswered().get()) {
            var bring = Buttons.plain(texts.get("start.answers"), () -> doors.bringAnswers(Optional.empty()));
            bring.setId("bring-answers");
            getChildren()
                    .add(line(Icons.of(MaterialDesignI.INFORMATION_OUTLINE, 16), texts.get("gaps.unanswered"), bring));
        }
        if (model.stopped().get()) {
            var values = model.figure().get() != null;
            var again = Buttons.plain(texts.get(values ? "gaps.stopped.again" : "gaps.stopped.go"), model::compute);
            again.setId("compute-again");
            getChildren()
                    .add(line(
                            Icons.of(MaterialDesignI.INFORMATION_OUTLINE, 16),
                            texts.get(values ? "gaps.stopped.sampling" : "gaps.stopped"),
                            again));
        }
        var wider = model.widening().get();
        if (wider != null) {
            var widen = Buttons.plain(
                    texts.get("gaps.several.go", wider.label()),
                    () -> model.rows().set(wider));
            widen.setId("widen-rows");
            getChildren()
                    .add(line(Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"), texts.get("gaps.several"), widen));
        }
        model.commonReading().offered().ifPresent(reading -> {
            var same = Buttons.plain(
                    texts.get("gaps.readings.go", new ReadingWords(texts).of(reading)),
                    () -> model.commonReading().use(reading));
            same.setId("same-reading");
            getChildren()
                    .add(line(Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"), texts.get("gaps.readings"), same));
        });
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static Node line(Node sign, String said, ButtonBase way) {
        var words = Passage.sentence(said);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(sign, words, way);
        line.getStyleClass().add("notice");
        return line;
    }
}
