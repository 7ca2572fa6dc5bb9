package org.mindgap.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinRequest;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.report.FigureFiles;
import org.mindgap.report.PinnedFigure;
import org.mindgap.report.PinnedFigures;
import org.mindgap.report.ReportSource;
import org.mindgap.report.TableFile;

/**
 * What a reviewer needs to follow figures to their numbers and answers (docs/formats/packet.md): figures with captions,
 * the shares they are made of, prompts and raw answers, and a script in R that computes the numbers again. Nothing of
 * single respondents.
 */
final class Packet {
    private static final double MOST = 100_000;

    private final ReportSource source;
    private final FigureRenderer renderer;
    private final PacketWords words = new PacketWords();
    private final List<Problem> problems = new ArrayList<>();

    Packet(ReportSource source, FigureRenderer renderer) {
        this.source = source;
        this.renderer = renderer;
    }

    /** A figure and its numbers. */
    record Figure(
            int number,
            PinnedFigure pinned,
            PinnedFigure.Content content,
            List<PacketCells.One> cells,
            boolean exposing) {
        /** Whether it is not in the packet: it would tell numbers of people who are hidden. */
        boolean leftOut() {
            return exposing || (overlay() && !hidden().isEmpty());
        }

        boolean overlay() {
            return pinned.pin().request().kind() == PinRequest.Kind.OVERLAY;
        }

        Set<Integer> hidden() {
            var hidden = new HashSet<Integer>();
            for (var i = 0; i < cells.size(); i++) {
                if (cells.get(i).hidden()) {
                    hidden.add(i);
                }
            }
            return hidden;
        }
    }

    /** Writes its files into an empty folder. */
    List<Problem> write(List<Pin> pins, Path folder, JobContext context) throws IOException, ProblemException {
        var figures = figures(pins, context.part(0, 0.6));
        for (var figure : figures) {
            context.checkCancelled();
            figure(figure, folder);
        }
        new PacketTables(source).write(figures, folder, context.part(0.6, 1));
        try (var script = Objects.requireNonNull(Packet.class.getResourceAsStream("rebuild.R"), "rebuild.R")) {
            Files.copy(script, folder.resolve("rebuild.R"));
        }
        try (var out = Files.newBufferedWriter(folder.resolve("README.txt"))) {
            readme(figures, out);
        }
        return problems.stream().distinct().toList();
    }

    private List<Figure> figures(List<Pin> pins, JobContext context) {
        var pinned = new ArrayList<PinnedFigure>();
        for (var pin : pins) {
            context.checkCancelled();
            context.progress(Math.round(MOST * pinned.size() / pins.size()), Math.round(MOST));
            pinned.add(new PinnedFigures(source).of(pin, context.part(0, 0)));
        }
        Map<String, List<PinnedFigure.Content>> bySurvey = new LinkedHashMap<>();
        pinned.stream()
                .flatMap(p -> p.computed().stream())
                .forEach(c -> bySurvey.computeIfAbsent(c.survey().id(), s -> new ArrayList<>())
                        .add(c));
        Map<String, PacketCells> cells = new LinkedHashMap<>();
        bySurvey.forEach((id, of) -> cells.put(id, new PacketCells(of.get(0).survey(), source, of, context)));
        var figures = new ArrayList<Figure>();
        for (var one : pinned) {
            problems.addAll(one.problems());
            one.computed().ifPresent(content -> {
                var of = Objects.requireNonNull(cells.get(content.survey().id()));
                figures.add(new Figure(figures.size() + 1, one, content, of.of(content, context), of.exposes(content)));
            });
        }
        return figures;
    }

    private void figure(Figure figure, Path folder) throws IOException {
        var hidden = figure.hidden();
        if (figure.leftOut()) {
            return; // the packet's own words say so
        }
        var data = figure.overlay()
                ? figure.content().data()
                : hiding(figure.content().data(), hidden);
        var spec = figure.content().figure().map(s -> hiding(s, figure));
        if (spec.isPresent()) {
            try {
                problems.addAll(new FigureFiles(renderer)
                        .write(spec.get(), data, FigureSize.TWO_COLUMNS, folder.resolve(name(figure) + ".svg"))
                        .problems());
                return;
            } catch (ProblemException refused) {
                problems.addAll(refused.problems());
                Files.writeString(
                        folder.resolve(name(figure) + ".txt"),
                        spec.get().title() + "\n" + spec.get().subtitle() + "\n\n"
                                + spec.get().caption().plain() + "\n");
            }
        }
        TableFile.write(data, folder.resolve(name(figure) + ".csv"));
    }

    static String name(Figure figure) {
        return "figure-" + figure.number();
    }

    /** Rows are cells: those hidden keep their names alone. */
    private static DataTable hiding(DataTable data, Set<Integer> hidden) {
        var state = data.columns().indexOf("state");
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < data.rows().size(); i++) {
            var row = new ArrayList<>(data.rows().get(i));
            if (hidden.contains(i)) {
                row.replaceAll(v -> v instanceof Number ? (Object) Double.NaN : v);
                row.set(state, "hidden");
            }
            rows.add(row);
        }
        return new DataTable(data.columns(), rows);
    }

    private FigureSpec hiding(FigureSpec spec, Figure figure) {
        var hidden = figure.hidden();
        if (hidden.isEmpty() || !(spec instanceof HeatmapSpec heatmap)) {
            return spec;
        }
        var across = heatmap.columnCount();
        var rows = hidden.stream().map(i -> i / across).collect(Collectors.toSet());
        return heatmap.hiding(
                rows,
                heatmap.title() + ". " + heatmap.subtitle() + ". " + words.text("hidden.alt", rows.size()),
                words.text("hidden.cell"));
    }

    private void readme(List<Figure> figures, BufferedWriter out) throws IOException {
        out.write(words.text("readme", source.name(), words.program()));
        var marks = figures.stream()
                .flatMap(f -> f.content().figure().stream())
                .map(FigureSpec::watermark)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
        for (var mark : marks) {
            out.write("\n" + mark + "\n");
        }
        for (var figure : figures) {
            out.write("\n" + words.figure(figure, source));
        }
        out.write("\n" + words.methods(figures, source));
    }
}
