package org.mindgap.views.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.document.Document;
import org.mindgap.document.DocumentWriter;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinBoard;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.PinnedReport;
import org.mindgap.report.ReportSource;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Pins;
import org.mindgap.views.kit.study.Workbench;

/** The pins of the open study in their order, and what can be done with them. To be used on the window's thread. */
public final class ReportModel implements Pins {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Tasks.Slot slot;
    private final ObservableList<PinRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<String>> methods = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Pin> removed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>("");
    private @Nullable ReportReader reader;

    public ReportModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.slot = tasks.slot();
        workbench.opened().addListener((o, before, now) -> opened(before, now));
        opened(null, workbench.opened().get());
    }

    public ObservableList<PinRow> rows() {
        return rows;
    }

    /** Id of the pin that is looked at. */
    public ObjectProperty<@Nullable String> chosen() {
        return chosen;
    }

    /** Looks at a pin if it is there; before pins are read, once they are. */
    void choose(String id) {
        if (rows.isEmpty() || rows.stream().anyMatch(r -> r.id().equals(id))) {
            chosen.set(id);
        }
    }

    public Optional<PinRow> row() {
        return rows.stream().filter(r -> r.id().equals(chosen.get())).findFirst();
    }

    public ReadOnlyObjectProperty<List<String>> methods() {
        return methods.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** What was removed last and can be put back; null where nothing was. */
    public ReadOnlyObjectProperty<@Nullable Pin> removed() {
        return removed.getReadOnlyProperty();
    }

    /** What happened last, in a sentence, or empty. */
    public ReadOnlyObjectProperty<String> said() {
        return said.getReadOnlyProperty();
    }

    @Override
    public void heatmap(HeatmapRequest request) {
        pin(survey -> PinRequest.heatmap(survey, request));
    }

    @Override
    public void ranks(HeatmapRequest request, boolean asPublished) {
        pin(survey -> PinRequest.ranks(survey, request, asPublished));
    }

    @Override
    public void table(HeatmapRequest request) {
        pin(survey -> PinRequest.table(survey, request));
    }

    @Override
    public void questions(HeatmapRequest request, PinRequest.Cell cell) {
        pin(survey -> PinRequest.questions(survey, request, cell));
    }

    @Override
    public void overlay(HeatmapRequest request, PinRequest.Cell cell, String question) {
        pin(survey -> PinRequest.overlay(survey, request, cell, question));
    }

    @Override
    public void differences(HeatmapRequest request, PinRequest.Contrast contrast) {
        pin(survey -> PinRequest.differences(survey, request, contrast));
    }

    @Override
    public void points(HeatmapRequest request, PinRequest.Contrast contrast, PinRequest.Cell cell) {
        pin(survey -> PinRequest.points(survey, request, contrast, cell));
    }

    @Override
    public void compared(HeatmapRequest request, PinRequest.Compared compared) {
        pin(survey -> PinRequest.compared(survey, request, compared));
    }

    /** Moves the chosen pin one place up (-1) or down (1). */
    public void move(int by) {
        row().ifPresent(r -> change(board -> board.move(r.id(), by)));
    }

    /** Takes the chosen pin away; it can be put back. */
    public void remove() {
        row().ifPresent(r -> {
            var place = rows.indexOf(r);
            var next = place + 1 < rows.size() ? place + 1 : place - 1;
            chosen.set(next < 0 ? null : rows.get(next).id());
            removed.set(r.figure().pin());
            change(board -> board.remove(r.id()));
        });
    }

    /** Puts back what was removed last, where it stood. */
    public void restore() {
        var pin = removed.get();
        if (pin != null) {
            removed.set(null);
            chosen.set(pin.id());
            change(board -> board.put(pin));
        }
    }

    /** Words instead of the program's caption; empty for the program's. */
    public void caption(String words) {
        row().map(r -> r.figure().pin())
                .filter(p -> !p.caption().equals(words.strip()))
                .ifPresent(p -> change(board -> board.put(p.captioned(words.strip()))));
    }

    public void note(String words) {
        row().map(r -> r.figure().pin())
                .filter(p -> !p.note().equals(words.strip()))
                .ifPresent(p -> change(board -> board.put(p.noted(words.strip()))));
    }

    /** Notes on cells have changed: pins show them. */
    public void noted() {
        if (!rows.isEmpty()) {
            load();
        }
    }

    /** Pins the same request of the study as it is now. */
    public void refreshPin() {
        row().map(r -> r.figure().pin())
                .ifPresent(pin -> workbench.current().ifPresent(now -> {
                    var study = now.study();
                    change(board -> study.survey(pin.request().survey())
                            .ifPresent(s -> board.put(pin.refreshed(mark(study, s)))));
                }));
    }

    /** Writes the report as one page. */
    public void html(
            FigureRenderer renderer, Path file, Consumer<PinnedReport.Written> then, Consumer<List<Problem>> wrong) {
        write((report, document) -> report.html(document, renderer, file), then, wrong);
    }

    /** Writes the report as PDF. */
    public void pdf(
            DocumentWriter writer, Path file, Consumer<PinnedReport.Written> then, Consumer<List<Problem>> wrong) {
        write((report, document) -> report.pdf(document, writer, file), then, wrong);
    }

    private interface Writing {
        PinnedReport.Written of(PinnedReport report, Document document) throws IOException, ProblemException;
    }

    private void write(Writing writing, Consumer<PinnedReport.Written> then, Consumer<List<Problem>> wrong) {
        workbench.current().ifPresent(now -> {
            var study = now.study();
            tasks.write(
                    texts.get("job.report"),
                    context -> {
                        var report = new PinnedReport(ReportReader.source(study));
                        var pins = new PinBoard(study.kept()).content().pins();
                        return writing.of(report, report.document(pins, context));
                    },
                    then,
                    wrong,
                    () -> {});
        });
    }

    /** The study's file, for what stands in for a command. */
    public Optional<Path> study() {
        return workbench.current().map(o -> o.study().path());
    }

    /** Writes on the command line what the report is. */
    public Optional<String> example() {
        return workbench.current().filter(o -> o.study().example()).map(o -> "--example");
    }

    @Override
    public void pin(Function<String, PinRequest> what) {
        var now = workbench.current();
        var survey = now.flatMap(o -> o.facts().survey());
        if (now.isEmpty() || survey.isEmpty()) {
            return;
        }
        var study = now.get().study();
        var request =
                what.apply(survey.get().id()).keepingFailed(now.get().facts().keepsFailed());
        tasks.write(
                texts.get("job.pin"),
                context -> new PinBoard(study.kept()).add(request, mark(study, survey.get())),
                pin -> {
                    said.set("");
                    said.set(texts.get("report.pinned"));
                    chosen.set(pin.id());
                    load();
                },
                this::failed,
                () -> {});
    }

    private static StudyMark mark(OpenStudy study, Survey survey) {
        return StudyMark.of(ReportSource.program(), survey, study.imports());
    }

    private void change(Consumer<PinBoard> how) {
        workbench
                .current()
                .ifPresent(now -> tasks.write(
                        texts.get("job.pin"),
                        context -> {
                            how.accept(new PinBoard(now.study().kept()));
                            return true;
                        },
                        done -> load(),
                        this::failed,
                        () -> {}));
    }

    private void failed(List<Problem> found) {
        problems.set(found);
        said.set("");
        said.set(texts.get("report.not-pinned"));
    }

    private void opened(Workbench.@Nullable Opened before, Workbench.@Nullable Opened now) {
        if (before == null || now == null || before.study() != now.study()) {
            removed.set(null);
            chosen.set(null);
        }
        reader = now == null ? null : new ReportReader(now.study());
        load();
    }

    private void load() {
        var from = reader;
        if (from == null) {
            slot.cancel();
            show(ReportReader.Content.NOTHING);
            return;
        }
        slot.run(texts.get("job.report-read"), from::read, this::show, this::failed);
    }

    private void show(ReportReader.Content content) {
        var was = chosen.get();
        rows.setAll(content.rows());
        methods.set(content.methods());
        problems.set(content.problems());
        if (rows.isEmpty()) {
            chosen.set(null);
        } else if (rows.stream().noneMatch(r -> r.id().equals(was))) {
            chosen.set(rows.get(0).id());
        } else {
            // told again: the row of the same pin is another one now
            chosen.set(null);
            chosen.set(was);
        }
    }
}
