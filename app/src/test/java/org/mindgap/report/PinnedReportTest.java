package org.mindgap.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.paired.Side;
import org.mindgap.document.Block;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.export.SmallStudy;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.look.CellNote;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.stats.Multiplicity;
import org.mindgap.store.ImportSummary;
import org.mindgap.survey.Group;

/** Pins of a small study: the reviewer's questions, the methods, the page. */
class PinnedReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");
    private static final Set<String> NO_END = Set.of("meta", "img");

    private final SmallStudy study = new SmallStudy();
    private final List<CellNote> notes = new ArrayList<>();
    private final List<Set<String>> askedFor = new ArrayList<>();

    @Test
    void theReviewersQuestionsAreAnsweredFromWhatIsStored() {
        var content = content();
        var replies = new ReviewerQuestions(source().answers()).of(content);
        assertThat(replies)
                .extracting(ReviewerQuestions.Reply::key)
                .containsExactly("weights", "order", "wording", "base", "questions", "reading", "filters");
        assertThat(reply(content, "weights").answer()).isEqualTo(ReviewerQuestions.Answer.NO);
        assertThat(reply(content, "order"))
                .isEqualTo(new ReviewerQuestions.Reply(
                        "order",
                        "Was the order of the options varied?",
                        ReviewerQuestions.Answer.NO,
                        "One order only, for at least one question."));
        assertThat(reply(content, "wording").fact()).isEqualTo("The files do not name the wording of 1 answer.");
        assertThat(reply(content, "base").fact()).isEqualTo("2 of 6 rows have fewer; hidden, with fewer than 10: 1.");
        assertThat(reply(content, "questions").fact()).isEqualTo("All rows rest on the same 1 question.");
        assertThat(reply(content, "filters").fact()).isEqualTo("0 filters.");
    }

    @Test
    void aMapOfGroupDifferencesIsComputedAgainAndItsNumbersAreNoGaps() throws Exception {
        var like = pin("");
        var request = PinRequest.differences(
                like.request().survey(), like.request().heatmap(), new PinRequest.Contrast("largest", false));
        var pin = new Pin(like.id(), like.time(), request, like.mark(), 1, "", "");
        var content = new PinnedFigures(source())
                .of(pin, JobContext.unwatched())
                .computed()
                .orElseThrow();
        assertThat(content.figure()).containsInstanceOf(DifferenceMapSpec.class);
        assertThat(content.data().columns()).contains("amplification", "agreement", "state");
        assertThat(content.cells()).isEmpty();
        assertThat(String.join("\n", new Methods(source()).of(study.survey(), List.of(content))))
                .doesNotContain("Number: Gap");
        assertThat(page(List.of(pin)))
                .contains("Does the model exaggerate how groups differ?")
                .contains("Describes the model’s answers, not the group.");
    }

    @Test
    void aModelComparedWithItselfIsComputedAgainAndDiffersByNothing() throws Exception {
        var pin = compared(new PinRequest.Pair(side("m"), side("m"), Optional.empty(), Multiplicity.NONE));
        var content = new PinnedFigures(source())
                .of(pin, JobContext.unwatched())
                .computed()
                .orElseThrow();
        var column = content.data().columns().indexOf("difference");
        assertThat(content.data().rows()).isNotEmpty();
        // by definition: x - x is 0, and a row without a question that both have has no difference
        assertThat(content.data().rows()).extracting(r -> r.get(column)).containsOnly(0.0, Double.NaN);
        assertThat(content.cells()).isEmpty();
        assertThat(page(List.of(pin))).contains("What is different between two ways of asking?");
    }

    @Test
    void aComparisonWhoseModelIsGoneOrThatHasNoGroupsSaysSo() {
        assertThat(problems(new PinRequest.Pair(side("m"), side("n"), Optional.empty(), Multiplicity.NONE)))
                .containsExactly("pin.model-gone");
        assertThat(problems(new PinRequest.Groups("n", AskedAs.NO_ONE, 1, false)))
                .containsExactly("pin.model-gone");
        assertThat(problems(new PinRequest.Groups("m", AskedAs.NO_ONE, 1000, false)))
                .contains("pin.nothing-compared");
    }

    private Pin compared(PinRequest.Compared compared) {
        var like = pin("");
        var request =
                PinRequest.compared(like.request().survey(), like.request().heatmap(), compared);
        return new Pin("c", "", request, like.mark(), 1, "", "");
    }

    private List<String> problems(PinRequest.Compared compared) {
        var pinned = new PinnedFigures(source()).of(compared(compared), JobContext.unwatched());
        assertThat(pinned.computed()).isEmpty();
        return pinned.problems().stream().map(p -> p.code()).toList();
    }

    private static Side side(String model) {
        return new Side(model, AskedAs.NO_ONE, AnswerChoice.ALL);
    }

    @Test
    void sameQuestionsGoesByWhatTheNumbersRestOn() {
        var own = content();
        var differing = new DataTable(List.of("n_questions", "value"), List.of(List.of(1, 3.0), List.of(2, 4.0)));
        assertThat(reply(with(own, differing, own.query()), "questions"))
                .extracting(ReviewerQuestions.Reply::answer, ReviewerQuestions.Reply::fact)
                .containsExactly(ReviewerQuestions.Answer.NO, "The numbers rest on 1 to 2 questions.");
        for (var counted : List.of("equally", "population")) {
            var table = new DataTable(List.of("countries"), List.of(List.of(""), List.of(counted)));
            assertThat(reply(with(own, table, own.query()), "countries"))
                    .extracting(ReviewerQuestions.Reply::answer, ReviewerQuestions.Reply::fact)
                    .containsExactly(
                            counted.equals("equally") ? ReviewerQuestions.Answer.YES : ReviewerQuestions.Answer.NO,
                            counted.equals("equally")
                                    ? "Rows that hold several countries average them equally."
                                    : "Rows that hold several countries count each by the people who live there"
                                            + " (no source is named).");
        }
        var all = own.query().with(GapQuery.Scope.ALL);
        assertThat(reply(with(own, own.data(), all), "questions").answer()).isEqualTo(ReviewerQuestions.Answer.NO);
        var hidden = new DataTable(List.of("n_questions", "value"), List.of(List.of(1, 3.0), List.of(0, Double.NaN)));
        assertThat(reply(with(own, hidden, own.query()), "questions").answer()).isEqualTo(ReviewerQuestions.Answer.YES);
    }

    @Test
    void theMethodsNameTheFilesOfTheModelsThatAreShownAlone() {
        var said = String.join("\n", new Methods(source()).of(study.survey(), List.of(content())));
        assertThat(askedFor).containsExactly(Set.of("m"));
        assertThat(said)
                .contains(
                        "People: survey Survey, 100 respondents, 1 opinion question. The people are invented.",
                        "The survey has no weight; every respondent counts once.",
                        "Invented model Model: 1 answer; asked as no one in particular; read as probabilities;"
                                + " language en; 1 option order; wording not named; temperature not known.",
                        "Answers file shown.jsonl: 1 of 1 rows matched to questions, SHA-256 abc.",
                        "Number: Gap (points) (gap.points).",
                        "Don’t know and refused are left out of shares.",
                        "No intervals were computed.")
                .doesNotContain("other.jsonl");
        assertThat(new Methods(source()).of(study.survey(), List.of(content())))
                .isEqualTo(new Methods(source()).of(study.survey(), List.of(content())));
    }

    @Test
    void theMethodsSayOfWhichGroupsSomebodyWasAskedToBe() {
        var grouped = new AnswerSource() {
            @Override
            public List<Model> models() {
                return study.models();
            }

            @Override
            public List<Answer> answers(String survey, String model) {
                return study.answers(survey, model).stream()
                        .map(a -> asGroup(a))
                        .toList();
            }

            @Override
            public Evidence evidence(long answer) {
                return study.evidence(answer);
            }
        };
        assertThat(String.join("\n", new Methods(source(grouped)).of(study.survey(), List.of(content()))))
                .contains("asked as someone of the country and religion;")
                .doesNotContain("of the group");
    }

    private static Answer asGroup(Answer a) {
        var how = a.condition();
        return new Answer(
                a.id(),
                a.model(),
                a.survey(),
                a.question(),
                new Condition(
                        AskedAs.GROUP, how.language(), how.wording(), how.order(), how.reading(), how.temperature()),
                Group.of("country", "IN").and("religion", "1"),
                a.shares(),
                a.draws(),
                a.coverage(),
                a.status());
    }

    @Test
    void theSameModelIsInventedOnceForAllPins() throws Exception {
        var page = page(List.of(pin(""), pin("")));
        assertThat(page.split("is made up", -1)).hasSize(2);
        assertThat(page.split("INVENTED DATA: the people", -1)).hasSize(2);
    }

    @Test
    void heatmapsOfTwoMetricsAreToldApartInTheContents() {
        var points = pin("");
        var request = new HeatmapRequest(
                GapQuery.of(List.of(Metrics.all().get(1)), List.of()), List.of("country", "religion"), true);
        var other = new Pin("q", "", PinRequest.heatmap("s", request), points.mark(), 1, "", "");
        assertThat(headings(List.of(points, other))).doesNotHaveDuplicates().allMatch(h -> h.endsWith(")"));
        assertThat(headings(List.of(points))).noneMatch(h -> h.endsWith(")"));
    }

    private List<String> headings(List<Pin> pins) {
        return new PinnedReport(source())
                .document(pins, JobContext.unwatched()).blocks().stream()
                        .filter(b -> b instanceof Block.Heading h
                                && h.level() == 2
                                && h.text().startsWith("Figure"))
                        .map(b -> ((Block.Heading) b).text().replaceFirst("Figure \\d+", ""))
                        .toList();
    }

    @Test
    void wordsOfAFileAreNoMarkup() throws Exception {
        var page = page(List.of(pin("<script>alert('x')</script><img src=x onerror=\"y\">")));
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
                .doesNotContain("<script", "<img src=x", "javascript:", "http-equiv", "href=\"http");
    }

    @Test
    void everyTagIsClosedAndEveryPictureIsSaid() throws Exception {
        var page = page(List.of(pin("")));
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(page.substring(page.indexOf("<html")));
        var pictures = 0;
        while (tags.find()) {
            if (tags.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            } else if (!NO_END.contains(tags.group(2))) {
                open.push(tags.group(2));
            }
            if (tags.group(2).equals("img")) {
                pictures++;
                assertThat(tags.group(3)).contains("alt=\"").doesNotContain("alt=\"\"");
            }
            if (tags.group(2).equals("th") && tags.group(1).isEmpty()) {
                assertThat(tags.group(3)).contains("scope=");
            }
        }
        assertThat(open).isEmpty();
        assertThat(pictures).isEqualTo(1);
        assertThat(page.split("<title>", -1)).hasSize(2);
    }

    @Test
    void notesOnCellsStandWithTheFigureThatShowsTheCells() throws Exception {
        var cells = content().cells();
        var last = cells.get(cells.size() - 1);
        var first = cells.get(0);
        notes.add(note("s", last, "Asked <again> in Hindi."));
        notes.add(note("s", first, "Read this first."));
        notes.add(note("another", first, "Of another survey."));
        notes.add(new CellNote("s", first.people(), "gone", AskedAs.NO_ONE, "Of a model that is not shown."));
        assertThat(new NotedCells(source()).of(content()))
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(": Read this first."),
                        line -> assertThat(line).endsWith(": Asked <again> in Hindi."));
        assertThat(page(List.of(pin(""))))
                .contains("Notes on cells", "Asked &lt;again&gt; in Hindi.")
                .doesNotContain("Of another survey.", "Of a model that is not shown.");
        var request = pin("").request();
        var one = PinRequest.questions(
                request.survey(), request.heatmap(), new PinRequest.Cell(first.people(), "m", AskedAs.NO_ONE));
        var table = new PinnedFigures(source())
                .of(new Pin("q", "", one, pin("").mark(), 1, "", ""), JobContext.unwatched());
        assertThat(new NotedCells(source()).of(table.computed().orElseThrow()))
                .singleElement()
                .asString()
                .endsWith("Model, asked as no one in particular: Read this first.");
    }

    private static CellNote note(String survey, PinnedFigure.Content.Cell cell, String text) {
        return new CellNote(
                survey, cell.people(), cell.column().model(), cell.column().askedAs(), text);
    }

    private ReviewerQuestions.Reply reply(PinnedFigure.Content content, String key) {
        return new ReviewerQuestions(source().answers())
                .of(content).stream()
                        .filter(r -> r.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }

    private static PinnedFigure.Content with(PinnedFigure.Content content, DataTable data, GapQuery query) {
        return new PinnedFigure.Content(
                content.survey(),
                content.figure(),
                data,
                content.title(),
                query,
                List.of(new ColumnKey("m", AskedAs.NO_ONE)),
                content.bases(),
                content.cells());
    }

    private PinnedFigure.Content content() {
        return new PinnedFigures(source())
                .of(pin(""), JobContext.unwatched())
                .computed()
                .orElseThrow();
    }

    private String page(List<Pin> pins) throws Exception {
        var document = new PinnedReport(source()).document(pins, JobContext.unwatched());
        return new DocumentHtml((figure, format, size, out) -> {
                    out.write("<svg/>".getBytes(UTF_8));
                    return List.of();
                })
                .page(document)
                .html();
    }

    private Pin pin(String note) {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of());
        var request = new HeatmapRequest(query, List.of("country", "religion"), true);
        var mark = StudyMark.of("", study.survey(), List.of());
        return new Pin("p", "", PinRequest.heatmap("s", request), mark, 0, "", note);
    }

    private ReportSource source() {
        return source(study);
    }

    private ReportSource source(AnswerSource answers) {
        var all = new WithYardsticks(answers);
        var shown = new ImportSummary("shown.jsonl", "abc", "2026-01-01T00:00:00Z", 1, 1, Map.of());
        var other = new ImportSummary("other.jsonl", "def", "2026-01-01T00:00:00Z", 9, 9, Map.of());
        return new ReportSource(
                "study",
                id -> Optional.of(study.survey()),
                all,
                s -> GapCalculator.of(s, all),
                List.of(),
                List.of(other, shown),
                (survey, models) -> {
                    askedFor.add(models);
                    return models.contains("m") ? List.of(shown) : List.of();
                },
                notes);
    }
}
