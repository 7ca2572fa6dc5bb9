package org.mindgap.views.answers;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/**
 * Where answers come from, if from a file: a button that chooses it, what there is to know before it is opened (the
 * memory that a model takes), and how fast a recording is played.
 */
final class FileRow {
    private static final List<String> MODELS = List.of("*.gguf", "*.GGUF");
    private static final List<String> RECORDINGS = List.of("*.mindgap", "*.jsonl");

    private final EndpointForm form;
    private final Asking asking;
    private final Texts texts;
    private final Tasks.Slot looking;
    private final Label told = EndpointDialog.wrapped("");
    private final ComboBox<String> speed = new ComboBox<>();
    private final VBox node = new VBox(8);

    FileRow(EndpointForm form, Asking asking, Texts texts, Tasks tasks) {
        this.form = form;
        this.asking = asking;
        this.texts = texts;
        this.looking = tasks.slot();
        told.setId("ask-file-told");
        speed.setId("ask-speed");
        speed.setAccessibleText(texts.get("asking.speed"));
        speed.getItems().setAll(EndpointForm.SPEEDS);
        speed.setConverter(ChosenWords.of(one -> word(texts, one)));
        var label = Buttons.label(texts.get("asking.speed"), "field-label");
        label.setLabelFor(speed);
        var play = new HBox(12, label, speed);
        play.setAlignment(Pos.CENTER_LEFT);
        play.visibleProperty().bind(speed.visibleProperty());
        play.managedProperty().bind(play.visibleProperty());
        told.managedProperty().bind(told.visibleProperty());
        node.getChildren().setAll(told, play);
        node.visibleProperty().bind(speed.visibleProperty().or(told.visibleProperty()));
        node.managedProperty().bind(node.visibleProperty());
        speed.setValue(form.entry().get().speed());
        speed.valueProperty()
                .addListener((o, before, now) -> form.set(form.entry().get().played(now)));
        form.entry().addListener((o, before, now) -> {
            if (!before.address().equals(now.address()) || !before.kind().equals(now.kind())) {
                show(now);
            }
        });
        show(form.entry().get());
    }

    Region node() {
        return node;
    }

    void close() {
        looking.cancel();
    }

    /** The field of the address with a button beside it that chooses a file. */
    HBox beside(Region address, FileDialogs files, Consumer<String> chosen) {
        Button choose = Buttons.plain(
                texts.get("asking.file"),
                () -> files.open(
                                texts.get("asking.file.title"),
                                List.of(
                                        new FileDialogs.Kind(texts.get("asking.file.kinds"), all()),
                                        new FileDialogs.Kind(texts.get("asking.file.models"), MODELS),
                                        new FileDialogs.Kind(texts.get("asking.file.recordings"), RECORDINGS)))
                        .ifPresent(file -> chosen.accept(file.toString())));
        choose.setId("ask-file");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(address, Priority.ALWAYS);
        return new HBox(8, address, choose);
    }

    private static List<String> all() {
        return java.util.stream.Stream.concat(MODELS.stream(), RECORDINGS.stream())
                .toList();
    }

    private void show(EndpointForm.Entry now) {
        looking.cancel();
        told.setVisible(false);
        speed.setVisible(now.recorded());
        if (now.kind().equals(EndpointForm.LOCAL)
                || now.address().toLowerCase(Locale.ROOT).endsWith(".gguf")) {
            var asked = form.asked();
            looking.run(
                    texts.get("asking.file.look"), context -> asking.before(asked), this::tell, this::tell, () -> {});
        }
    }

    private void tell(List<Problem> problems) {
        told.setText(String.join(
                " ",
                problems.stream().map(new ProblemTexts(texts.locale())::line).toList()));
        told.setVisible(!problems.isEmpty());
    }

    /** How fast, in words. */
    static String word(Texts texts, String one) {
        return switch (one) {
            case "at-once" -> texts.get("asking.speed.atOnce");
            case "recorded" -> texts.get("asking.speed.recorded");
            case "step" -> texts.get("asking.speed.step");
            default -> texts.get("asking.speed.perSecond", one);
        };
    }
}
