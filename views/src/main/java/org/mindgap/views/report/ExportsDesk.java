package org.mindgap.views.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.export.PacketFile;
import org.mindgap.export.TidyFile;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.job.Job;
import org.mindgap.pin.PinBoard;
import org.mindgap.problem.Problem;
import org.mindgap.report.PinnedReport;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FileDialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Workbench;

/** The open study's numbers for other programs: the tidy table, the reviewer packet. */
public final class ExportsDesk {
    private final Workbench workbench;
    private final Tasks tasks;
    private final Texts texts;
    private final Optional<FigureRenderer> renderer;
    private final FileDialogs files;
    private final Dialogs dialogs;

    public ExportsDesk(
            Workbench workbench,
            Tasks tasks,
            Texts texts,
            Optional<FigureRenderer> renderer,
            FileDialogs files,
            Dialogs dialogs) {
        this.workbench = workbench;
        this.tasks = tasks;
        this.texts = texts;
        this.renderer = renderer;
        this.files = files;
        this.dialogs = dialogs;
    }

    /** Asks for a file and writes everything that is compared into it as one table. */
    public void tidy() {
        workbench
                .current()
                .map(Workbench.Opened::study)
                .ifPresent(study -> where("tidy-table.csv", "CSV")
                        .ifPresent(path -> write("tidy", path, context -> {
                            var surveys = new ArrayList<Survey>();
                            study.surveys().forEach(s -> study.survey(s.id()).ifPresent(surveys::add));
                            new TidyFile(study.answers()).write(surveys, path, context);
                            return List.of();
                        })));
    }

    /** Asks for a ZIP file and writes the pinned figures with everything behind them into it. */
    public void packet() {
        var draws = renderer;
        if (draws.isEmpty()) {
            dialogs.say(texts.get("packet.title"), texts.get("report.noRenderer"));
            return;
        }
        workbench
                .current()
                .map(Workbench.Opened::study)
                .ifPresent(study -> where("reviewer-packet.zip", "ZIP")
                        .ifPresent(path -> write("packet", path, context -> {
                            var source = ReportReader.source(study);
                            var pins = new PinBoard(study.kept()).content().pins();
                            var chosen = pins.isEmpty() ? new PinnedReport(source).usual(study.surveys()) : pins;
                            return new PacketFile(source, draws.get())
                                    .write(chosen, path, context)
                                    .problems();
                        })));
    }

    /** Both, wherever a study with a survey is open. */
    public List<Command> commands() {
        return List.of(
                Command.of("tidy.save", texts.get("tidy.save"), this::tidy)
                        .when(this::possible)
                        .asLine(() -> line("tidy", "tidy-table.csv")),
                Command.of("packet.save", texts.get("packet.save"), this::packet)
                        .when(this::possible)
                        .asLine(() -> line("packet", "reviewer-packet.zip")));
    }

    private boolean possible() {
        return workbench.current().flatMap(o -> o.facts().survey()).isPresent();
    }

    private Optional<String> line(String what, String out) {
        return workbench
                .current()
                .map(Workbench.Opened::study)
                .filter(s -> !s.example()) // its file lives only as long as this window
                .map(OpenStudy::path)
                .flatMap(s -> CommandLine.here().of(List.of("export", what, "--study", s.toString(), "--out", out)));
    }

    private Optional<Path> where(String name, String kind) {
        var ending = name.substring(name.lastIndexOf('.'));
        return files.save(
                        texts.get(kind.equals("ZIP") ? "packet.title" : "tidy.title"),
                        name,
                        List.of(new FileDialogs.Kind(kind, List.of("*" + ending))))
                .map(p -> p.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                        ? p
                        : p.resolveSibling(p.getFileName() + ending));
    }

    private void write(String what, Path path, Job<List<Problem>> job) {
        tasks.write(
                texts.get(what.equals("packet") ? "job.packet" : "job.tidy"),
                job,
                found -> dialogs.say(
                        texts.get(what.equals("packet") ? "packet.done" : "tidy.done"),
                        texts.get(
                                "report.done.words",
                                String.valueOf(path.getFileName()),
                                String.valueOf(path.toAbsolutePath().getParent())),
                        found),
                found -> dialogs.say(texts.get("exports.failed"), texts.get("report.failed.words"), found),
                () -> {});
    }
}
