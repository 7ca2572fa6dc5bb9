package org.mindgap.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The files of one survey in a report's folder. Names come from us alone, never from a survey or a model. */
final class ReportFiles {
    private static final String TALLER = "figure.too-tall";

    private final Path folder;
    private final String prefix;
    private final FigureRenderer renderer;
    private final List<Path> written = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Files of a survey.
     *
     * @param number of the survey in the report, from 1, or 0 where it is the only one
     */
    ReportFiles(Path folder, int number, FigureRenderer renderer) {
        this.folder = folder;
        this.prefix = number == 0 ? "" : number + "-";
        this.renderer = renderer;
    }

    String anchor() {
        return "survey-" + prefix.replace("-", "");
    }

    /** The picture of a heatmap, the first at 0. */
    String heatmap(int number) {
        return prefix + heatmapName(number) + ".svg";
    }

    String overlay() {
        return prefix + "overlay.svg";
    }

    List<Path> written() {
        return List.copyOf(written);
    }

    List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    /** Whether a figure could be drawn; where it could not, the problem says why and its table still stands. */
    boolean drawn(String file) {
        return written.contains(folder.resolve(file));
    }

    void write(SurveyFindings findings) throws IOException {
        var data = new FigureData(findings.survey());
        for (var i = 0; i < findings.heatmaps().size(); i++) {
            var heatmap = findings.heatmaps().get(i);
            figure(
                    heatmap.spec(),
                    data.heatmap(heatmap, findings.models()),
                    heatmap.notes(),
                    FigureSize.TWO_COLUMNS,
                    heatmapName(i));
        }
        if (findings.overlay().isPresent()) {
            var overlay = findings.overlay().get();
            figure(overlay.spec(), data.overlay(overlay), List.of(), FigureSize.ONE_COLUMN, "overlay");
            table(findings.rankedTable(), "questions.csv");
        }
        table(new SharesTable(findings.survey()).of(findings.survey().questions()), "shares.csv");
    }

    private static String heatmapName(int number) {
        return number == 0 ? "heatmap" : "heatmap-2";
    }

    private void figure(FigureSpec spec, DataTable data, List<Problem> notes, FigureSize size, String name)
            throws IOException {
        var files = new FigureFiles(renderer);
        try {
            // a browser scrolls: no page ends this one
            var done = files.write(spec, data, notes, size.endless(), folder.resolve(prefix + name + ".svg"));
            written.addAll(done.files());
            problems.addAll(done.problems());
        } catch (ProblemException refused) {
            problems.addAll(refused.problems());
            table(data, name + ".csv");
            return;
        }
        try {
            var png = folder.resolve(prefix + name + ".png");
            problems.addAll(files.draw(spec, size, png));
            written.add(png);
        } catch (ProblemException taller) {
            // for documents, which have pages; the report itself shows the other file
            problems.addAll(taller.problems().stream()
                    .filter(p -> !TALLER.equals(p.code()))
                    .toList());
        }
    }

    private void table(DataTable table, String name) throws IOException {
        var file = folder.resolve(prefix + name);
        new SafeFile(file).write(table.csv());
        written.add(file);
    }
}
