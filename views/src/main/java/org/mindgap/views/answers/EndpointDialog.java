package org.mindgap.views.answers;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.inference.Endpoint;
import org.mindgap.inference.probe.ProbeVerdict;
import org.mindgap.problem.Problem;
import org.mindgap.views.answers.EndpointForm.Entry;
import org.mindgap.views.answers.EndpointForm.KeyPlace;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Where answers come from: a server on this computer or an address; tested before it is used. */
final class EndpointDialog {
    private static final String PLAIN = "inference.plain-http";
    private static final String NO_NAME = "views.ask-key-name";

    private final EndpointForm form;
    private final Asking asking;
    private final Texts texts;
    private final Tasks.Slot looking;
    private final Tasks.Slot testing;
    private final ProblemList problems;
    private final Label badge = new Label();
    private final Label said = Buttons.label("", "secondary");
    private final ListView<Endpoint> found = new ListView<>();
    private final TextField address = new TextField();
    private final TextField model = new TextField();
    private final TextField keyName = new TextField();
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<KeyPlace> place = new ComboBox<>();
    private final Button test;
    private final Button stop;
    private final Button agree;
    private final FileRow file;
    private final Tasks tasks;
    private boolean showing;

    EndpointDialog(EndpointForm form, Asking asking, Texts texts, Tasks tasks) {
        this.form = form;
        this.file = new FileRow(form, asking, texts, tasks);
        this.asking = asking;
        this.tasks = tasks;
        this.texts = texts;
        this.looking = tasks.slot();
        this.testing = tasks.slot();
        this.problems = new ProblemList(texts);
        problems.show(List.of());
        test = Buttons.plain(texts.get("asking.test"), this::test);
        test.setId("ask-test");
        stop = Buttons.plain(texts.get("asking.test.stop"), this::stopped);
        stop.setId("ask-test-stop");
        stop.setVisible(false);
        stop.managedProperty().bind(stop.visibleProperty());
        agree = Buttons.plain(texts.get("asking.plain"), () -> {
            form.set(form.entry().get().agreed());
            test.requestFocus(); // this button goes
            test();
        });
        agree.setId("ask-plain");
        agree.setVisible(false);
        agree.managedProperty().bind(agree.visibleProperty());
        badge.setId("ask-badge");
        badge.setVisible(false);
    }

    /** Until somebody answered the test is the next thing to do, and looks it. */
    private void leads(boolean untested) {
        test.getStyleClass().remove("primary");
        if (untested) {
            test.getStyleClass().add("primary");
        }
    }

    /** @param next goes on with what the test found */
    void open(Dialogs dialogs, FileDialogs files, Consumer<ProbeVerdict> next) {
        var key = new KeyRow(asking, texts, tasks).of(place, keyName, dialogs);
        fields();
        var look = Buttons.plain(texts.get("asking.look"), this::look);
        look.setId("ask-look");
        var head = new HBox(12, look, said);
        head.setAlignment(Pos.CENTER_LEFT);
        var verdict = new HBox(12, test, stop, badge);
        verdict.setAlignment(Pos.CENTER_LEFT);
        var findings = new ScrollPane(new VBox(8, problems, agree));
        findings.setFitToWidth(true);
        findings.getStyleClass().add("ask-findings");
        VBox.setVgrow(findings, Priority.ALWAYS);
        var body = new VBox(
                12,
                Buttons.label(texts.get("asking.where"), "heading"),
                wrapped(texts.get(form.entry().get().recorded() ? "asking.where.recorded" : "asking.where.more")),
                head,
                found,
                grid(files, key),
                file.node(),
                verdict,
                findings);
        body.setPrefSize(980, 600);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var go = Buttons.primary(texts.get("asking.next"), () -> {});
        go.setId("ask-next");
        go.setDisable(!form.ready());
        leads(!form.ready());
        form.verdict().addListener((o, before, now) -> {
            go.setDisable(!form.ready());
            leads(!form.ready());
            verdict(now);
            if (form.ready() && (test.isFocused() || found.isFocused())) {
                go.requestFocus(); // Enter goes on
            }
        });
        verdict(form.verdict().get());
        var dialog = dialogs.open(texts.get("asking.title"), body, List.of(cancel, go));
        dialog.onClosed(() -> {
            looking.cancel();
            testing.cancel();
            file.close();
        });
        cancel.setOnAction(e -> dialog.close());
        go.setOnAction(e -> form.verdict().get().ifPresent(v -> dialog.closeThen(() -> next.accept(v))));
        address.requestFocus();
        if (form.entry().get().recorded() && !form.ready()) {
            test.fire(); // a file is only read
        }
    }

    private GridPane grid(FileDialogs files, HBox key) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setPrefWidth(320);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), wide, new ColumnConstraints(), wide);
        put(grid, 0, 0, texts.get("asking.address"), file.beside(address, files, address::setText));
        address.setAccessibleText(texts.get("asking.address"));
        put(grid, 0, 1, texts.get("asking.kind"), kind);
        put(grid, 1, 0, texts.get("asking.model"), model);
        put(grid, 1, 1, texts.get("asking.key"), key);
        return grid;
    }

    private static void put(GridPane grid, int row, int pair, String name, Region field) {
        var label = Buttons.label(name, "field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        grid.add(label, 2 * pair, row);
        grid.add(field, 2 * pair + 1, row);
    }

    private void fields() {
        address.setId("ask-address");
        address.setPromptText("http://localhost:11434");
        model.setId("ask-model-name");
        model.setPromptText(texts.get("asking.model.more"));
        keyName.setId("ask-key");
        keyName.setAccessibleText(texts.get("asking.key.name"));
        keyName.setPromptText("OPENAI_API_KEY");
        kind.setId("ask-kind");
        kind.getItems().setAll(EndpointForm.KINDS);
        kind.setConverter(ChosenWords.of(this::kind));
        List.of(address, model, keyName)
                .forEach(field -> field.setOnAction(e -> {
                    test.requestFocus(); // Enter tests, and once more goes on
                    test.fire();
                }));
        found.setId("ask-found");
        found.setAccessibleText(texts.get("asking.look"));
        found.setVisible(false);
        found.managedProperty().bind(found.visibleProperty());
        found.setPrefHeight(96);
        found.setMinHeight(72);
        found.setCellFactory(list -> new FoundCell());
        show(form.entry().get());
        found.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (now != null) {
                form.choose(now);
                show(form.entry().get());
            }
        });
        found.setOnMouseClicked(e -> {
            if (found.getSelectionModel().getSelectedItem() != null
                    && (e.getClickCount() > 1 || form.entry().get().recorded())) {
                test(); // a recording is only read
            }
        });
        found.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && found.getSelectionModel().getSelectedItem() != null) {
                e.consume();
                test();
            }
        });
        for (var text : List.of(address, model, keyName)) {
            text.textProperty().addListener((o, before, now) -> take());
        }
        kind.valueProperty().addListener((o, before, now) -> take());
        place.valueProperty().addListener((o, before, now) -> take());
    }

    private void take() {
        if (showing) {
            return;
        }
        var before = form.entry().get();
        form.set(new Entry(
                        before.address(),
                        kind.getValue(),
                        model.getText(),
                        place.getValue(),
                        keyName.getText().strip(),
                        before.plain(),
                        before.speed())
                .at(address.getText()));
        keyName.setDisable(place.getValue() == KeyPlace.NONE);
        if (!form.entry().get().equals(before)) { // what was said of other entries
            problems.show(List.of());
            agree.setVisible(false);
        }
    }

    private void show(Entry entry) {
        showing = true;
        address.setText(entry.address());
        model.setText(entry.model());
        keyName.setText(entry.keyName());
        kind.setValue(entry.kind());
        place.setValue(entry.place());
        keyName.setDisable(entry.place() == KeyPlace.NONE);
        problems.show(List.of()); // what was said of other entries
        showing = false;
    }

    private void look() {
        said.setText(texts.get("asking.look.busy"));
        looking.run(
                texts.get("asking.look.busy"),
                context -> asking.onThisComputer(),
                all -> {
                    found.getItems().setAll(all);
                    found.setVisible(!all.isEmpty());
                    said.setText(
                            all.isEmpty()
                                    ? texts.get("asking.look.none")
                                    : texts.count("asking.look.one", "asking.look.found", all.size()));
                    if (!all.isEmpty()) {
                        found.requestFocus();
                    }
                },
                problems::show,
                () -> said.setText(""));
    }

    private void test() {
        agree.setVisible(false);
        var wrong = form.problems();
        if (wrong.stream().anyMatch(p -> p.code().equals(NO_NAME))) {
            keyName.clear(); // it may be the key itself, which nobody is to read on a screen
            keyName.requestFocus();
        }
        problems.show(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        busy(true);
        var asked = form.asked();
        testing.run(
                texts.get("asking.test.busy"),
                context -> Tested.of(asking, asked, context),
                tested -> {
                    busy(false);
                    if (form.asked().equals(asked)) {
                        tested.verdict().ifPresentOrElse(form::tested, () -> choose(tested));
                    }
                },
                this::failed,
                () -> busy(false));
    }

    private void choose(Tested several) {
        problems.show(several.why());
        found.getItems().setAll(several.choices());
        found.setVisible(true);
        found.requestFocus();
        found.getFocusModel().focus(-1); // the arrow leads to the first
    }

    private void stopped() {
        testing.cancel();
        busy(false);
    }

    private void busy(boolean now) {
        var here = test.isFocused() || stop.isFocused();
        stop.setVisible(now);
        if (now && here) {
            stop.requestFocus();
        }
        test.setDisable(now);
        if (!now && here) { // else the keyboard would stand on Cancel
            test.requestFocus();
        }
        if (now) {
            badge.setText(texts.get("asking.test.busy"));
            badge.setGraphic(null);
            badge.setVisible(true);
        } else if (form.verdict().get().isEmpty()) {
            badge.setVisible(false);
        }
    }

    private void failed(List<Problem> why) {
        busy(false);
        problems.show(why);
        agree.setVisible(why.stream().anyMatch(p -> p.code().equals(PLAIN)));
    }

    private void verdict(Optional<ProbeVerdict> verdict) {
        badge.setVisible(verdict.isPresent());
        if (verdict.isEmpty()) {
            problems.show(List.of());
            agree.setVisible(false);
            return;
        }
        var now = verdict.get();
        problems.show(now.findings());
        switch (now.badge()) {
            case PROBABILITIES -> {
                badge.setText(
                        texts.get("asking.badge.probabilities", now.endpoint().model()));
                badge.setGraphic(Icons.of(MaterialDesignC.CHECK_CIRCLE, 16, "good-icon"));
            }
            case TEXT_ONLY -> {
                badge.setText(texts.get("asking.badge.text", now.endpoint().model()));
                badge.setGraphic(Icons.of(MaterialDesignA.ALERT, 16, "caution-icon"));
            }
            case FAILED -> {
                badge.setText(texts.get("asking.badge.none", now.endpoint().model()));
                badge.setGraphic(Icons.of(MaterialDesignA.ALERT_OCTAGON, 16, "bad-icon"));
            }
        }
    }

    private String kind(String word) {
        return switch (word) {
            case "" -> texts.get("asking.kind.find");
            case "openai" -> texts.get("asking.kind.openai");
            case "ollama" -> "Ollama";
            case "llama-server" -> "llama-server (llama.cpp)";
            case "gemini" -> "Google Gemini";
            case "anthropic" -> "Anthropic";
            case "llama" -> texts.get("asking.kind.gguf");
            case "recorded" -> texts.get("asking.kind.recorded");
            default -> word;
        };
    }

    static Label wrapped(String words) {
        var label = Buttons.label(words, "secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A model and where it is. */
    private static final class FoundCell extends ListCell<Endpoint> {
        @Override
        protected void updateItem(@Nullable Endpoint item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing || item == null ? "" : item.name());
        }
    }
}
