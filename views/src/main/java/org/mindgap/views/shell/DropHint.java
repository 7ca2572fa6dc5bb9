package org.mindgap.views.shell;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.mindgap.views.imports.FileKind;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** Says, while files are dragged over the window, what dropping them does. */
final class DropHint extends StackPane {
    private final Texts texts;
    private final Label title = Buttons.label("", "heading");
    private final Label names = Buttons.label("", "secondary");

    DropHint(Texts texts) {
        this.texts = texts;
        getStyleClass().add("drop-hint");
        setId("drop-hint");
        var panel = new VBox(8, Icons.of(MaterialDesignT.TRAY_ARROW_DOWN, 24, "accent-icon"), title, names);
        panel.setAlignment(Pos.CENTER);
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        panel.getStyleClass().add("drop-panel");
        getChildren().add(panel);
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Listens to a whole window, whatever stands below the pointer.
     *
     * @param dropped gets the files
     */
    void install(Scene scene, Consumer<List<File>> dropped) {
        scene.addEventFilter(DragEvent.DRAG_OVER, e -> {
            if (e.getDragboard().hasFiles()) {
                show(e.getDragboard().getFiles());
                e.acceptTransferModes(TransferMode.COPY);
                e.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_EXITED_TARGET, e -> {
            if (e.getTarget() == scene) {
                setVisible(false);
            }
        });
        scene.setOnDragExited(e -> setVisible(false));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, e -> {
            setVisible(false);
            var has = e.getDragboard().hasFiles();
            e.setDropCompleted(has);
            if (has) {
                e.consume();
                dropped.accept(List.copyOf(e.getDragboard().getFiles()));
            }
        });
    }

    void show(List<File> files) {
        title.setText(files.size() == 1 ? word(FileKind.of(files.get(0).toPath())) : texts.get("drop.several"));
        names.setText(files.stream().limit(5).map(File::getName).collect(Collectors.joining(", ")));
        setVisible(true);
    }

    private String word(FileKind kind) {
        return switch (kind) {
            case STUDY -> texts.get("drop.study");
            case OTHER -> texts.get("drop.other");
            default -> texts.get("drop.bring");
        };
    }

    /** Dropped files that wait for the one before, with a way to go on and one to leave them. */
    static HBox waiting(DroppedFiles files, Texts texts) {
        var words = new Label();
        var next = Buttons.link(texts.get("drop.next"), files::next);
        next.setId("drop-next");
        var leave = Buttons.link(texts.get("drop.leave"), files::leave);
        var bar = new HBox(words, next, leave);
        bar.getStyleClass().add("notice");
        Runnable refresh = () -> {
            bar.setVisible(!files.waiting().isEmpty());
            bar.setManaged(bar.isVisible());
            words.setText(texts.get(
                    "drop.waiting",
                    files.waiting().stream()
                            .map(f -> String.valueOf(f.getFileName()))
                            .collect(Collectors.joining(", "))));
        };
        files.waiting().addListener((javafx.collections.ListChangeListener<java.nio.file.Path>) c -> refresh.run());
        refresh.run();
        return bar;
    }
}
