package org.mindgap.views.stereotypes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mindgap.formats.benchmark.BenchmarkFile;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Brings a benchmark's file into the open study: says what it seems to be, lets that be changed, waits for a yes. */
public final class BenchmarkDesk {
    private final BenchmarkBringer bringer;
    private final BenchmarksModel model;
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final FileDialogs files;
    private final Dialogs dialogs;

    public BenchmarkDesk(
            BenchmarkBringer bringer,
            BenchmarksModel model,
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            FileDialogs files,
            Dialogs dialogs) {
        this.bringer = bringer;
        this.model = model;
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.files = files;
        this.dialogs = dialogs;
    }

    /** What a file may be, and which files lie beside it. */
    private record Looked(List<BenchmarkKind> kinds, List<Path> lying) {}

    /** Asks for a file and brings it in. */
    void choose() {
        if (writable()) {
            files.open(
                            texts.get("bench.bring.title"),
                            List.of(new FileDialogs.Kind(
                                    texts.get("bench.bring.files"),
                                    List.of("*.csv", "*.tsv", "*.jsonl", "*.json", "*.eval"))))
                    .ifPresent(file -> bring(file, () -> {}));
        }
    }

    /**
     * Brings a file in.
     *
     * @param then runs when it is in
     */
    public void bring(Path file, Runnable then) {
        if (writable()) {
            tasks.run(
                    texts.get("job.bench.look", file.getFileName()),
                    context -> new Looked(bringer.kinds(file), BesideField.lying(file)),
                    looked -> ask(file, looked, then),
                    this::failed);
        }
    }

    private boolean writable() {
        var now = workbench.current();
        if (now.map(o -> !o.study().example()).orElse(false)) {
            return true;
        }
        dialogs.say(texts.get("bench.bring.head"), texts.get("bench.bring.example"));
        return false;
    }

    private void ask(Path file, Looked looked, Runnable then) {
        var kinds = looked.kinds();
        var kind = new ChoiceBox<BenchmarkKind>(FXCollections.observableArrayList(BenchmarkKind.values()));
        kind.setId("bench-kind");
        kind.setAccessibleText(texts.get("bench.bring.kind"));
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(BenchmarkKind one) {
                return one == null ? "" : one.title();
            }

            @Override
            public BenchmarkKind fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        kind.setValue(kinds.isEmpty() ? BenchmarkKind.TABLE : kinds.get(0));
        var name = new TextField();
        name.setId("bench-model");
        name.setAccessibleText(texts.get("import.model"));
        var beside = new BesideField(texts, files);
        beside.suggest(file, kind.getValue(), looked.lying());
        kind.valueProperty().addListener((o, before, now) -> beside.suggest(file, now, looked.lying()));
        var body = new VBox(
                8,
                Buttons.label(texts.get("bench.bring.file", file.getFileName()), "heading"),
                Buttons.label(texts.get("bench.bring.kind")),
                kind,
                Buttons.label(texts.get("import.model")),
                name,
                Passage.sentence(texts.get("bench.bring.model.more"), "small"),
                beside);
        body.setPrefWidth(480);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var run = Buttons.primary(texts.get("import.run"), () -> {});
        run.setId("bench-run");
        run.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("bench.bring.head"), body, List.of(cancel, run));
        cancel.setOnAction(e -> dialog.close());
        run.setOnAction(e -> dialog.closeThen(() -> write(file, kind.getValue(), beside.file(), name.getText(), then)));
    }

    private void write(Path file, BenchmarkKind kind, Optional<Path> beside, String name, Runnable then) {
        workbench
                .current()
                .ifPresent(now -> tasks.write(
                        texts.get("job.import", file.getFileName()),
                        context -> bringer.bring(now.study(), file, kind, beside, name, context),
                        read -> {
                            model.look(Optional.of(read.set().id()));
                            said(read);
                            then.run();
                        },
                        this::failed,
                        () -> dialogs.say(texts.get("import.stopped"), texts.get("import.stopped.more"))));
    }

    private void said(BenchmarkFile read) {
        var answers = read.answers().stream().mapToInt(a -> a.answers().size()).sum();
        dialogs.say(
                texts.get("import.done"),
                texts.get(
                        "bench.bring.done",
                        read.set().name(),
                        texts.number(read.items().size()),
                        texts.number(answers),
                        texts.number(read.answers().size())),
                read.problems());
    }

    private void failed(List<Problem> problems) {
        dialogs.say(texts.get("import.failed"), texts.get("import.failed.more"), problems);
    }
}
