package org.mindgap.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Survey;

/**
 * A study as a folder: {@code index.html} to read, its figures as SVG and PNG, its tables as CSV. The page loads nothing
 * from elsewhere.
 */
public final class Report {
    private static final String GENERATOR = "Mindgap report";
    private static final int LOOKED_AT = 4096;

    private final StudyFile study;
    private final FigureRenderer renderer;
    private final ReportWords words = new ReportWords();

    public Report(StudyFile study, FigureRenderer renderer) {
        this.study = study;
        this.renderer = renderer;
    }

    /**
     * What was written.
     *
     * @param files the page first
     * @param problems what the figures could not show as they should
     */
    public record Written(List<Path> files, List<Problem> problems) {
        public Written {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Writes it; an earlier report in the same folder is replaced.
     *
     * @param folder made where it is missing
     * @throws ProblemException if the folder holds a page that is not ours
     */
    public Written write(Path folder) throws IOException, ProblemException {
        var page = folder.resolve("index.html");
        if (Files.exists(page) && !ours(page)) {
            throw new ProblemException(Problem.error("report.page-not-ours", page));
        }
        Files.createDirectories(folder);
        var surveys = surveys();
        var files = new ArrayList<Path>();
        var problems = new ArrayList<Problem>();
        files.add(page);
        var html = new Html();
        start(html, surveys);
        for (var i = 0; i < surveys.size(); i++) {
            var findings = SurveyFindings.of(surveys.get(i), study);
            var own = new ReportFiles(folder, surveys.size() == 1 ? 0 : i + 1, renderer);
            own.write(findings);
            new SurveySection(findings, study, own, html).write();
            files.addAll(own.written());
            problems.addAll(own.problems());
        }
        end(html, files);
        new SafeFile(page).write(html.page());
        return new Written(files, problems.stream().distinct().toList());
    }

    private List<Survey> surveys() {
        return study.surveys().stream()
                .flatMap(s -> study.survey(s.id()).stream())
                .toList();
    }

    private void start(Html html, List<Survey> surveys) throws IOException {
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "generator", "content", GENERATOR);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", words.text("title") + " – " + study.path().getFileName());
        html.style(css()).close().open("body").open("main");
        html.element("h1", words.text("title"));
        html.element("p", words.text("intro", study.path().getFileName()));
        if (surveys.isEmpty()) {
            html.element("p", words.text("no-surveys"));
        }
        if (surveys.size() > 1) {
            html.open("nav", "aria-label", words.text("contents")).open("ul");
            for (var i = 0; i < surveys.size(); i++) {
                html.open("li")
                        .element("a", surveys.get(i).name(), "href", "#survey-" + (i + 1))
                        .close();
            }
            html.close().close();
        }
    }

    private void end(Html html, List<Path> files) {
        html.element("h2", words.text("log")).open("ol");
        for (var entry : study.log()) {
            html.element("li", entry.time() + " " + entry.text());
        }
        html.close();
        html.element("h2", words.text("files")).open("ul");
        files.stream()
                .skip(1)
                .map(f -> String.valueOf(f.getFileName()))
                .forEach(
                        name -> html.open("li").element("a", name, "href", name).close());
        html.close();
        html.close().close().close();
    }

    private static boolean ours(Path page) throws IOException {
        try (var in = Files.newInputStream(page)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).contains(GENERATOR);
        }
    }

    private static String css() throws IOException {
        try (var in = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
