package org.mindgap.views.export;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** The figure as the file will be, its size in words, and below it what stands in the way. */
final class ExportPreview {
    /** Of the figure as it was drawn last, while its settings are refused. */
    private static final double STALE = 0.35;

    private final Texts texts;
    private final ImageView image = new ImageView();
    private final Label size = Buttons.label("", "small");
    private final Label refused = Buttons.label("", "bad");
    private final ProblemList problems;
    private final VBox box = new VBox(8);
    private final StackPane desk = new StackPane();
    private final ScrollPane scroll;

    ExportPreview(ExportModel model, Node progress, Texts texts) {
        this.texts = texts;
        problems = new ProblemList(texts);
        problems.show(java.util.List.of());
        image.setPreserveRatio(true);
        image.setId("export-preview");
        var sheet = new StackPane(image);
        sheet.getStyleClass().addAll("sheet");
        sheet.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        desk.getChildren().add(sheet);
        desk.getStyleClass().add("export-desk");
        scroll = new ScrollPane(desk);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER); // all of its width is seen
        scroll.setAccessibleText(texts.get("export.preview"));
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        refused.setWrapText(true);
        refused.setMinHeight(Label.USE_PREF_SIZE);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        refused.visibleProperty().bind(refused.managedProperty());
        box.getStyleClass().add("export-preview");
        box.setAlignment(Pos.TOP_LEFT);
        box.getChildren()
                .addAll(scroll, size, refused, ExportForm.wayOut(ExportField.FIGURE, model), progress, problems);
        model.preview().addListener((o, before, now) -> show(now));
        model.refusals().addListener((o, before, now) -> {
            var text = now.get(ExportField.FIGURE);
            refused.setText(text == null ? "" : text);
            image.setOpacity(now.isEmpty() ? 1 : STALE); // what is refused is not what is seen
            size.setVisible(now.isEmpty());
        });
        scroll.viewportBoundsProperty().addListener((o, before, now) -> fit());
        size.setText(texts.get("export.drawing"));
    }

    Node node() {
        return box;
    }

    /** Says something that just happened. */
    void say(String words) {
        size.setText(words);
    }

    private void show(ExportModel.@Nullable Preview drawn) {
        if (drawn == null) {
            return;
        }
        image.setImage(drawn.image());
        var alt = drawn.style().altText(drawn.content().spec());
        image.setAccessibleText(alt);
        problems.show(drawn.problems());
        var mm = drawn.style().size().widthMm();
        var high = mm * drawn.image().getHeight() / drawn.image().getWidth();
        size.setText(texts.get("export.size", texts.number(mm, 0), texts.number(high, 0)));
        fit();
    }

    /** The whole width is seen; what is taller scrolls. */
    private void fit() {
        var shown = image.getImage();
        if (shown == null) {
            return;
        }
        var margins = desk.getInsets().getLeft() + desk.getInsets().getRight();
        var room = Math.max(120, scroll.getViewportBounds().getWidth() - margins - 4);
        var screen = scroll.getScene() == null || scroll.getScene().getWindow() == null
                ? 1
                : scroll.getScene().getWindow().getOutputScaleX();
        image.setFitWidth(Math.min(room, shown.getWidth() / screen));
    }
}
