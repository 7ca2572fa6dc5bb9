package org.mindgap.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.Ranking;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Ungrouped;

/** The part of a report's page that concerns one survey. */
final class SurveySection {
    private static final int ANSWERS_SHOWN = 3;

    private final SurveyFindings findings;
    private final AnswerSource answers;
    private final ReportFiles files;
    private final Html html;
    private final ReportWords words = new ReportWords();

    SurveySection(SurveyFindings findings, AnswerSource answers, ReportFiles files, Html html) {
        this.findings = findings;
        this.answers = answers;
        this.files = files;
        this.html = html;
    }

    void write() {
        html.element("h2", findings.survey().name(), "id", files.anchor());
        facts();
        invented();
        heatmap();
        questions();
        findings.overlay().ifPresent(this::overlay);
        how();
        notes();
    }

    private void facts() {
        var survey = findings.survey();
        var provenance = survey.provenance();
        html.element(
                "p",
                survey.source() instanceof Respondents r
                        ? words.text(
                                "survey.respondents",
                                words.counted("respondents", r.count()),
                                words.counted(
                                        "questions-counted", survey.questions().size()))
                        : words.text(
                                "survey.published",
                                words.counted(
                                        "questions-counted", survey.questions().size())));
        if (survey.source() instanceof Respondents people) {
            for (var variable : survey.dividing()) {
                var none = Ungrouped.of(variable, people, i -> true);
                if (none.people() > 0) {
                    html.element(
                            "p",
                            words.text(
                                    "survey.no-group",
                                    words.counted("respondents", none.people()),
                                    variable.title(),
                                    none.words()));
                }
            }
        }
        if (!provenance.fieldwork().isEmpty()) {
            html.element(
                    "p", words.text("survey.fieldwork", provenance.fieldwork().replace("..", " to ")));
        }
        if (!provenance.citation().isEmpty()) {
            html.element("p", words.text("survey.citation", provenance.citation()));
        }
        html.element(
                "p",
                provenance.sha256().isEmpty()
                        ? words.text("survey.file-plain", provenance.file())
                        : words.text("survey.file", provenance.file(), provenance.sha256()));
    }

    private void invented() {
        if (findings.survey().invented()) {
            html.element("p", words.text("invented.people"), "class", "invented");
        }
        var made = findings.models().stream()
                .filter(m -> m.kind() == Model.Kind.INVENTED)
                .map(Model::name)
                .toList();
        if (!made.isEmpty()) {
            html.element(
                    "p",
                    words.text(made.size() == 1 ? "invented.model" : "invented.models", String.join(", ", made)),
                    "class",
                    "invented");
        }
    }

    private void heatmap() {
        html.element("h3", words.text("heatmap"));
        if (findings.models().stream().allMatch(m -> m.kind().yardstick())) {
            html.element("p", words.text("no-models"));
        }
        if (findings.heatmaps().isEmpty()) {
            html.element(
                    "p",
                    words.text(
                            "heatmap.none",
                            words.text(
                                    findings.survey().dividing().isEmpty()
                                            ? "heatmap.no-variables"
                                            : "heatmap.no-people")));
        }
        for (var i = 0; i < findings.heatmaps().size(); i++) {
            var spec = findings.heatmaps().get(i).spec();
            if (i > 0) {
                html.element("h3", words.text("heatmap.all"));
            }
            figure(spec, files.heatmap(i));
            html.open("details").element("summary", words.text("heatmap.table"));
            new HtmlTables(html, words).heatmap(spec);
            html.close();
        }
    }

    private void questions() {
        html.element("h3", words.text("questions"));
        if (findings.largest().isEmpty()) {
            html.element("p", words.text("questions.none"));
            return;
        }
        html.element("p", words.text("questions.lead", findings.largest().get().sentence()));
        var sure = Ranking.restsOnIntervals(findings.ranked());
        new HtmlTables(html, words)
                .table(words.text(sure ? "questions.table" : "questions.table-without"), findings.rankedTable());
    }

    private void overlay(OverlayFigure overlay) {
        html.element("h3", words.text("overlay"));
        figure(overlay.spec(), files.overlay());
        html.open("details").element("summary", words.text("overlay.table"));
        new HtmlTables(html, words).table(overlay.spec().title(), new FigureData(findings.survey()).overlay(overlay));
        html.close();
        html.open("details").element("summary", words.text("shares"));
        new HtmlTables(html, words)
                .table(
                        overlay.spec().title(),
                        new SharesTable(findings.survey())
                                .of(List.of(overlay.comparison().people().question())));
        html.close();
        evidence(overlay.comparison().model().answers());
    }

    private void evidence(List<Long> ids) {
        html.element("h3", words.text("evidence"));
        var shown = ids.stream().limit(ANSWERS_SHOWN).map(answers::evidence).toList();
        if (shown.stream().allMatch(e -> e.prompt().isEmpty() && e.reply().isEmpty())) {
            html.element("p", words.text("evidence.none"));
            return;
        }
        shown.forEach(this::evidence);
        if (ids.size() > shown.size()) {
            html.element("p", words.text("evidence.more", count(ids.size() - shown.size())));
        }
    }

    private void evidence(Evidence evidence) {
        var from = evidence.line() > 0
                ? words.text("evidence.from-line", evidence.file(), evidence.line())
                : words.text("evidence.from", evidence.file());
        html.element(
                "p", evidence.asked().isEmpty() ? from : from + "; " + words.text("evidence.asked", evidence.asked()));
        if (!evidence.prompt().isEmpty()) {
            html.element("h4", words.text("evidence.prompt")).element("pre", evidence.prompt());
        }
        if (!evidence.reply().isEmpty()) {
            html.element("h4", words.text("evidence.reply")).element("pre", evidence.reply());
        }
    }

    private void how() {
        html.element("h3", words.text("how"));
        var metric = Metrics.GAP_POINTS;
        var names = new MetricNames(Locale.ENGLISH);
        html.element("p", words.text("how.metric", names.name(metric), metric.id(), names.about(metric)));
        html.element("p", words.text("how.formula." + metric.id()));
        findings.heatmaps().stream()
                .limit(1)
                .forEach(h ->
                        html.element("p", words.text("how.subtitle", h.spec().subtitle())));
        html.element("p", words.text("how.people"));
        html.element("p", words.text("how.missing"));
        html.element("p", words.text("how.intervals"));
    }

    private void notes() {
        html.element("h3", words.text("notes"));
        var texts = new ProblemTexts(Locale.ENGLISH);
        var lines = findings.notes().stream().map(texts::line).collect(Collectors.toList());
        files.problems().stream().map(texts::line).forEach(lines::add);
        if (lines.isEmpty()) {
            html.element("p", words.text("notes.none"));
            return;
        }
        html.open("ul");
        lines.stream().distinct().forEach(l -> html.element("li", l));
        html.close();
    }

    private void figure(FigureSpec spec, String file) {
        if (!files.drawn(file)) {
            html.element("p", words.text("figure.not-drawn")).element("p", spec.subtitle());
            return;
        }
        html.open("figure").open("span", "class", "sheet");
        html.empty("img", "src", file, "alt", spec.altText());
        html.close();
        // the figure holds its caption already: once for eyes, once for those who do not see it
        html.element("figcaption", spec.caption().plain(), "class", "unseen");
        html.close();
    }

    private static String count(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
