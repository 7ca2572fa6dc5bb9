package org.mindgap.views.shell;

import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;

/** Takes the pictures of the user guide, and remembers which words were on the screen in each of them. */
final class GuideWalk {
    private static final int PULSES = 6;

    private final WindowFixture window;
    private final Path folder;
    private final Optional<Path> images;
    private final Map<String, List<String>> steps = new LinkedHashMap<>();

    /**
     * @param folder where the walk keeps its files
     * @param images folder into which pictures are written, or nothing where only the words are wanted
     */
    GuideWalk(WindowFixture window, Path folder, Optional<Path> images) {
        this.folder = folder;
        this.window = window;
        this.images = images;
    }

    /** Pictures in the order in which they were taken, each with the words in it. */
    Map<String, List<String>> steps() {
        return Collections.unmodifiableMap(steps);
    }

    /** Takes a picture of what is in front: a dialog where one is open, else the window. */
    void picture(String name) throws IOException {
        var scene = onFx(this::front);
        settled();
        onFx(() -> hide(scene));
        steps.put(name, onFx(() -> words(scene)));
        if (images.isPresent()) {
            Files.createDirectories(images.get());
            var picture = onFx(() -> SwingFXUtils.fromFXImage(taken(scene), null));
            ImageIO.write(picture, "png", images.get().resolve(name + ".png").toFile());
        }
    }

    /** Heights of rows follow from widths of columns one layout later. */
    private static void settled() {
        var pulses = new CountDownLatch(PULSES);
        var timer = onFx(() -> {
            var counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            counting.start();
            return counting;
        });
        Awaitility.await().until(() -> pulses.getCount() == 0);
        onFx(() -> {
            timer.stop();
            return true;
        });
    }

    /** The folder of whoever takes the pictures is nobody's business. */
    private boolean hide(Scene scene) {
        for (var node : scene.getRoot().lookupAll("*")) {
            if (node instanceof Labeled labeled
                    && labeled.getText() != null
                    && labeled.getText().contains(folder.toString())
                    && !labeled.textProperty().isBound()) {
                labeled.setText(labeled.getText().replace(folder.toString(), "Studies"));
            }
        }
        return true;
    }

    /** At {@code mindgap.guide.scale} pixels per pixel of the layout. */
    private static Image taken(Scene scene) {
        var scale = Double.parseDouble(System.getProperty("mindgap.guide.scale", "1"));
        if (scale == 1) {
            return scene.snapshot(null);
        }
        var how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        return scene.getRoot().snapshot(how, null);
    }

    private Scene front() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage && w.isShowing() && w != window.stage())
                .reduce((first, second) -> second)
                .map(Window::getScene)
                .orElseGet(() -> window.stage().getScene());
    }

    private static List<String> words(Scene scene) {
        var words = new ArrayList<String>();
        for (var node : scene.getRoot().lookupAll("*")) {
            if (WindowFixture.visible(node)) {
                add(words, node);
            }
        }
        return words;
    }

    private static void add(List<String> words, Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        } else if (node instanceof Text text) {
            words.add(text.getText());
        } else if (node instanceof TextInputControl input) {
            words.add(String.valueOf(input.getText()));
            words.add(String.valueOf(input.getPromptText()));
        } else if (node instanceof ComboBoxBase<?> box) {
            words.add(String.valueOf(box.getValue()));
        }
        if (node.getAccessibleText() != null) {
            words.add(node.getAccessibleText());
        }
    }
}
