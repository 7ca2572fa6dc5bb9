package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.edit.Edit;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.Workbench;

class GapsModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private GapsModel model;
    private QuestionModel question;

    @BeforeEach
    void make() {
        model = new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS);
        question = new QuestionModel(workbench, tasks, texts);
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void without_a_study_it_needs_a_survey() {
        assertThat(model.need().get()).isEqualTo(GapsModel.Need.SURVEY);
    }

    @Test
    void a_survey_without_answers_shows_its_yardsticks_and_says_that_nobody_was_asked() {
        open(FakeStudy.withoutAnswers());
        assertThat(model.need().get()).isEqualTo(GapsModel.Need.NOTHING);
        assertThat(model.unanswered().get()).isTrue();
        window.until(() -> model.figure().get() != null);
    }

    @Test
    void answers_take_the_word_that_nobody_was_asked_away() {
        open(FakeStudy.full());
        assertThat(model.unanswered().get()).isFalse();
    }

    @Test
    void several_religions_are_not_dropped_in_silence_where_rows_are_countries() {
        open(FakeStudy.full());
        var filters = workbench.filters().choice();
        model.rows().set(model.rowsChoices().get(1));
        filters.set(filters.get().withReligions(Set.of("a", "b")));
        assertThat(model.widening().get()).isEqualTo(model.rowsChoices().get(0));
        model.rows().set(model.widening().get());
        assertThat(model.widening().get()).isNull();
        window.until(() -> model.figure().get() != null);
        assertThat(model.figure().get().query().codes()).containsEntry("faith", Set.of("a", "b"));
    }

    @Test
    void an_opened_study_comes_up_as_country_and_religion_in_points() {
        open(FakeStudy.full());
        window.until(() -> model.figure().get() != null);
        assertThat(model.rowsChoices())
                .extracting(RowsChoice::label)
                .containsExactly("Country and religion", "Country", "Religion");
        var query = model.figure().get().query();
        assertThat(query.metrics()).containsExactly(Metrics.GAP_POINTS);
        assertThat(query.by()).containsExactly("land", "faith");
        assertThat(query.scope()).isEqualTo(GapQuery.Scope.SAME_IN_ALL_ROWS);
        assertThat(query.weighted()).isTrue();
    }

    @Test
    void filters_narrow_the_query() {
        open(FakeStudy.full());
        window.until(() -> model.figure().get() != null);
        var filters = workbench.filters().choice();
        filters.set(filters.get().withCountries(Set.of("2")).withAskedAs(Set.of(AskedAs.NO_ONE)));
        window.until(() -> model.figure().get().query().codes().containsKey("land"));
        assertThat(model.figure().get().query().codes()).containsEntry("land", Set.of("2"));
        assertThat(model.figure().get().query().askedAs()).containsExactly(AskedAs.NO_ONE);
    }

    @Test
    void a_religion_that_is_no_row_narrows_the_people() {
        open(FakeStudy.full());
        var filters = workbench.filters().choice();
        model.rows().set(model.rowsChoices().get(1));
        filters.set(filters.get().withReligions(Set.of("b")));
        window.until(() -> model.figure().get() != null
                && !model.figure().get().query().where().isEveryone());
        assertThat(model.figure().get().query().where().code("faith")).contains("b");
    }

    @Test
    void a_chosen_cell_has_its_questions_ranked_and_its_yardsticks() {
        var cell = chosen(1, 0);
        assertThat(cell.rowName()).isEqualTo("Northland, Sun");
        assertThat(cell.columnName()).isEqualTo("Terse · no one");
        assertThat(cell.questions()).extracting(q -> q.question().id()).containsExactly("q3", "q2", "q1");
        assertThat(cell.questions().get(0).guess()).isEqualTo(33);
        assertThat(cell.questions().get(0).says())
                .hasValueSatisfying(s -> assertThat(s.label()).isEqualTo("Very important"))
                .hasValueSatisfying(s -> assertThat(s.points()).isBetween(19.9, 20.1));
        assertThat(cell.yardsticks()).containsExactly(new CellFacts.Yardstick("random guess", 33));
    }

    @Test
    void the_inspector_says_what_the_number_rests_on() {
        var facts = new Inspection(texts).of(chosen(1, 0), FakeStudy.survey());
        assertThat(facts.value()).isEqualTo("8 points");
        assertThat(facts.interval()).isEqualTo("5 to 11 (95 %)");
        assertThat(facts.axis().lower()).isEqualTo(5);
        assertThat(facts.blocks().get(0).lines())
                .containsExactly(
                        "Base 300, effective 200", "Weight wt", "Design effect 1.5", "Errors from the whole design");
        assertThat(facts.blocks().get(1).lines())
                .containsExactly("3 of the survey’s 3, the same in every row", "Don’t know and refused left out");
        assertThat(facts.blocks().get(2).lines())
                .containsExactly("probabilities", "2 option orders, averaged", "Answer found on the options 97\u00a0%");
        assertThat(facts.blocks().get(3).lines())
                .containsExactly(
                        "Interval: people and questions are sampled (“questions like these”)",
                        "Sampling alone would give 1",
                        "As near as the survey is to itself: at most 2, before any correction",
                        "1,000 Rao–Wu bootstrap replicates of the units drawn first, seed 1",
                        "41 degrees of freedom");
        assertThat(facts.blocks().get(4).more())
                .contains("Metric gap.points", "1,000 replicates, seed 1")
                .last()
                .asString()
                .startsWith("Mindgap ");
        assertThat(facts.sentence()).isEqualTo("Northland, Sun. Terse · no one.");
        assertThat(facts.drawn()).isEmpty();
        assertThat(facts.blocks())
                .flatExtracting(
                        b -> b.way().stream().map(InspectorFacts.Way::door).toList())
                .containsExactly(
                        InspectorFacts.Door.CROSSTAB,
                        InspectorFacts.Door.RANKING,
                        InspectorFacts.Door.REPLIES,
                        InspectorFacts.Door.MORE);
    }

    @Test
    void a_hidden_cell_says_so_and_shows_no_number() {
        var facts = new Inspection(texts).of(chosen(5, 1), FakeStudy.survey());
        assertThat(facts.value()).isEqualTo("Fewer than 10 people, hidden");
        assertThat(facts.axis().marks()).noneMatch(InspectorFacts.Mark::here);
    }

    @Test
    void a_question_opens_with_its_prompts_and_replies() {
        question.open(chosen(1, 0), 2);
        window.until(() -> question.question().get() != null);
        var facts = question.question().get();
        assertThat(facts.ranked().question().id()).isEqualTo("q1");
        assertThat(facts.variants())
                .extracting(QuestionFacts.Variant::askedAs)
                .containsExactly(AskedAs.NO_ONE, AskedAs.GROUP);
        assertThat(facts.repliesInAll()).isEqualTo(2);
        assertThat(facts.replies()).hasSize(2);
        assertThat(facts.replies().get(0).evidence().prompt()).isEqualTo("Prompt 1");
        assertThat(facts.replies().get(1).lines())
                .extracting(QuestionFacts.Line::letter, QuestionFacts.Line::label, QuestionFacts.Line::share)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", "Not important", 0.07),
                        org.assertj.core.groups.Tuple.tuple("B", "Somewhat important", 0.2),
                        org.assertj.core.groups.Tuple.tuple("C", "Very important", 0.7));
        question.step(-1);
        window.until(() -> question.question().get().index() == 1);
        assertThat(question.question().get().ranked().question().id()).isEqualTo("q2");
    }

    @Test
    void a_new_heatmap_keeps_the_cell_and_ranks_it_anew() {
        var before = chosen(1, 0);
        model.sameQuestions().set(false);
        assertThat(model.cell().get()).isSameAs(before);
        window.until(() -> model.figure().get().query().scope() == GapQuery.Scope.ALL);
        assertThat(model.chosen().get()).isEqualTo(new FigureScreen.Cell(1, 0));
        window.until(() -> model.cell().get() != null);
        assertThat(model.cell().get().figure()).isSameAs(model.figure().get());
    }

    @Test
    void a_click_while_a_heatmap_is_computed_is_not_lost() {
        var study = FakeStudy.full();
        open(study);
        window.until(() -> model.figure().get() != null);
        study.hold(true);
        model.sameQuestions().set(false);
        model.choose(new FigureScreen.Cell(4, 1));
        study.hold(false);
        window.until(() -> model.figure().get().query().scope() == GapQuery.Scope.ALL);
        window.until(() -> model.cell().get() != null);
        assertThat(model.chosen().get()).isEqualTo(new FigureScreen.Cell(4, 1));
        assertThat(model.cell().get().figure()).isSameAs(model.figure().get());
    }

    @Test
    void after_a_stop_every_choice_is_again_what_the_figure_shows() {
        var study = FakeStudy.full();
        open(study);
        window.until(() -> model.figure().get() != null);
        study.hold(true);
        var filters = workbench.filters().choice();
        filters.set(filters.get().withCountries(Set.of("2")));
        model.metric().set(Metrics.find("tv").orElseThrow());
        model.order().set(HeatmapOrder.GAP);
        tasks.stopAll();
        window.until(() -> model.metric().get().equals(Metrics.GAP_POINTS));
        assertThat(filters.get().countries()).isEmpty();
        assertThat(model.order().get()).isEqualTo(HeatmapOrder.STUDY);
        assertThat(model.figure().get().query().metrics()).containsExactly(Metrics.GAP_POINTS);
        assertThat(model.stopped().get()).isFalse();
    }

    @Test
    void a_first_heatmap_that_was_stopped_can_be_computed_after_all() {
        var study = FakeStudy.full();
        study.hold(true);
        open(study);
        tasks.stopAll();
        window.until(() -> model.stopped().get());
        assertThat(model.figure().get()).isNull();
        study.hold(false);
        model.compute();
        window.until(() -> model.figure().get() != null);
        assertThat(model.stopped().get()).isFalse();
    }

    @Test
    void after_a_stop_the_caption_says_that_intervals_were_not_computed_and_they_can_be_after_all() {
        var study = values();
        assertThat(model.figure().get().spec().caption().text()).contains("still being computed");
        tasks.stopAll();
        window.until(() -> model.stopped().get());
        var caption = model.figure().get().spec().caption().text();
        assertThat(caption).contains("were not computed (stopped)").doesNotContain("still being computed");
        assertThat(model.figure().get().settled()).isFalse();
        assertThat(model.figure().get().cells().get(0).get(0).interval().reason())
                .isEqualTo("gap.interval-stopped");
        study.hold(false);
        model.compute();
        window.until(() -> model.figure().get().settled());
        assertThat(model.stopped().get()).isFalse();
        assertThat(model.figure().get().spec().caption().text()).doesNotContain("computed");
    }

    @Test
    void going_back_to_values_whose_intervals_a_newer_choice_cut_short_says_so() {
        var study = values();
        study.valuesFirst(false);
        model.metric().set(Metrics.find("tv").orElseThrow());
        tasks.stopAll();
        window.until(() -> model.stopped().get());
        assertThat(model.metric().get()).isEqualTo(Metrics.GAP_POINTS);
        assertThat(model.figure().get().spec().caption().text()).contains("(stopped)");
    }

    @Test
    void the_chosen_cell_says_that_its_interval_was_stopped() {
        values();
        model.choose(new FigureScreen.Cell(1, 0));
        window.until(() -> model.cell().get() != null);
        tasks.stopAll();
        window.until(() -> model.stopped().get()
                && model.cell().get() != null
                && model.cell().get().row().interval().reason().equals("gap.interval-stopped"));
        assertThat(model.cell().get().row().interval().reason()).isEqualTo("gap.interval-stopped");
    }

    @Test
    void a_cell_keeps_its_frame_when_intervals_come() {
        var study = values();
        model.choose(new FigureScreen.Cell(4, 1));
        study.hold(false);
        // the cell of the heatmap without intervals may come between
        window.until(() -> model.figure().get().settled()
                && model.cell().get() != null
                && model.cell().get().figure().equals(model.figure().get()));
        assertThat(model.chosen().get()).isEqualTo(new FigureScreen.Cell(4, 1));
    }

    @Test
    void a_cell_that_the_heatmap_does_not_have_is_no_cell() {
        open(FakeStudy.full());
        window.until(() -> model.figure().get() != null);
        model.choose(new FigureScreen.Cell(6, 0));
        model.choose(new FigureScreen.Cell(0, 3));
        assertThat(model.chosen().get()).isNull();
    }

    @Test
    void an_edit_computes_the_heatmap_again_and_says_what_was_changed() throws Exception {
        var study = FakeStudy.full();
        open(study);
        window.until(() -> model.figure().get() != null);
        var before = model.figure().get();
        assertThat(model.edited().get()).isEmpty();
        study.edits().apply("s1", "topic", List.of(new Edit.TopicTag("q3", "Rice")));
        workbench.refresh(Optional.empty(), () -> {}, p -> {});
        window.until(() -> !model.edited().get().isEmpty());
        assertThat(model.edited().get()).startsWith("Changed since: ").contains("q3");
        window.until(() -> model.figure().get() != null);
        assertThat(model.figure().get()).isNotSameAs(before);
        model.metric().set(Metrics.find("tv").orElseThrow());
        window.until(() -> model.edited().get().isEmpty());
    }

    @Test
    void rows_that_an_edit_took_away_cannot_be_chosen_any_more() throws Exception {
        var study = FakeStudy.of(ofRespondents(FakeStudy.survey()));
        open(study);
        assertThat(model.rows().get().variables()).containsExactly("land", "faith");
        study.edits().apply("s1", "faith", List.of(new Edit.UseAs("faith", Role.LEFT_OUT)));
        workbench.refresh(Optional.empty(), () -> {}, p -> {});
        window.until(() -> model.rows().get().variables().equals(List.of("land")));
        assertThat(model.rowsChoices()).noneMatch(c -> c.variables().contains("faith"));
    }

    @Test
    void a_view_brings_every_choice_back() {
        open(FakeStudy.full());
        window.until(() -> model.figure().get() != null);
        var all = new Filters.Choice(
                Set.of(FakeStudy.TERSE),
                Set.of("1"),
                Set.of(),
                Set.of("Food"),
                Set.of(AskedAs.NO_ONE),
                Set.of(Reading.PROBABILITIES),
                Set.of("en"),
                true);
        model.metric().set(Metrics.find("tv").orElseThrow());
        model.order().set(HeatmapOrder.GAP);
        workbench.filters().choice().set(all);
        var view = model.view("Mine").orElseThrow();
        model.metric().set(Metrics.GAP_POINTS);
        model.order().set(HeatmapOrder.STUDY);
        workbench.filters().choice().set(Filters.Choice.NONE);
        model.apply(view);
        assertThat(model.metric().get().id()).isEqualTo("tv");
        assertThat(model.order().get()).isEqualTo(HeatmapOrder.GAP);
        assertThat(workbench.filters().choice().get()).isEqualTo(all);
        window.until(() -> model.request()
                .filter(r ->
                        r.query().choice().equals(new AnswerChoice(Set.of(Reading.PROBABILITIES), Set.of("en"), true)))
                .isPresent());
    }

    /** The same survey with two people, since of published shares nothing but words can be edited. */
    private static Survey ofRespondents(Survey survey) {
        var columns = new HashMap<String, Column>();
        columns.put("land", codes("1", "2"));
        columns.put("faith", codes("a", "b"));
        columns.put("wt", new Column.Numbers(new double[] {1, 1}));
        survey.questions().forEach(q -> columns.put(q.id(), codes("1", "2")));
        return new Survey(
                survey.id(),
                survey.name(),
                survey.variables(),
                survey.questions(),
                new InMemoryRespondents(2, columns),
                survey.provenance(),
                true);
    }

    private static Column codes(String first, String second) {
        return new Column.Codes(new int[] {0, 1}, List.of(first, second));
    }

    /** A study whose heatmap is there with its values while its intervals are being computed. */
    @Test
    void a_cell_comes_with_its_values_and_its_intervals_follow() {
        var study = questions();
        var first = model.cell().get();
        assertThat(first.settled()).isFalse();
        assertThat(first.questions()).extracting(q -> q.question().id()).containsExactly("q3", "q2", "q1");
        assertThat(first.questions()).extracting(q -> q.comparison().value()).containsExactly(30.0, 20.0, 10.0);
        study.holdQuestions(false);
        window.until(() -> model.cell().get().settled());
        var ranked = model.cell().get().questions();
        assertThat(ranked).extracting(q -> q.question().id()).containsExactly("q2", "q1", "q3");
        assertThat(ranked).extracting(q -> q.comparison().interval().lower()).containsExactly(17.0, 7.0, 5.0);
    }

    @Test
    void intervals_of_a_cell_that_were_stopped_are_not_being_computed() {
        questions();
        tasks.stopAll();
        window.until(() ->
                model.cell().get().questions().get(0).comparison().interval().wasStopped());
        assertThat(model.chosen().get()).isEqualTo(new FigureScreen.Cell(1, 0));
        assertThat(model.cell().get().settled()).isFalse();
        assertThat(model.cell().get().questions().get(0).comparison().value()).isEqualTo(30);
    }

    @Test
    void a_click_elsewhere_ends_the_intervals_of_the_cell_before() {
        var study = questions();
        var other = new FigureScreen.Cell(2, 1);
        model.choose(other);
        window.until(() -> model.cell().get().place().equals(other));
        assertThat(model.cell().get().settled()).isFalse();
        study.holdQuestions(false);
        window.until(() -> model.cell().get().settled());
        assertThat(model.cell().get().place()).isEqualTo(other);
        model.leaveCell();
        window.until(() -> model.cell().get() == null);
    }

    @Test
    void a_question_opens_before_the_intervals_of_the_others_are_known_and_keeps_its_place_among_them() {
        var study = questions();
        model.cell().addListener((o, before, now) -> {
            if (now != null) {
                question.follow(now);
            }
        });
        question.open(model.cell().get(), 0);
        window.until(() ->
                question.question().get() != null && question.question().get().settled());
        assertThat(model.cell().get().settled()).isFalse();
        var open = question.question().get();
        assertThat(open.index()).isZero();
        assertThat(open.ranked().question().id()).isEqualTo("q3");
        assertThat(open.ranked().comparison().interval().lower()).isEqualTo(5);
        assertThat(open.overlay().spec().caption().text()).doesNotContain("computed");
        study.holdQuestions(false);
        window.until(() -> model.cell().get().settled());
        open = question.question().get();
        assertThat(open.ranked().question().id()).isEqualTo("q3");
        assertThat(open.index()).isEqualTo(2);
        question.step(-1);
        window.until(() -> question.question().get().index() == 1);
        assertThat(question.question().get().ranked().question().id()).isEqualTo("q1");
    }

    @Test
    void the_first_look_at_a_question_says_that_its_interval_is_being_computed() {
        questions();
        var seen = new ArrayList<QuestionFacts>();
        question.question().addListener((o, before, now) -> seen.add(now));
        question.open(model.cell().get(), 0);
        window.until(() -> seen.size() == 2);
        assertThat(seen.get(0).settled()).isFalse();
        assertThat(seen.get(0).overlay().spec().caption().text()).contains("still being computed");
        assertThat(seen.get(0).variants())
                .extracting(v -> v.comparison().value())
                .containsExactlyElementsOf(seen.get(1).variants().stream()
                        .map(v -> v.comparison().value())
                        .toList());
        assertThat(seen.get(1).settled()).isTrue();
        var stopped = seen.get(0).stopped(Locale.ENGLISH);
        assertThat(stopped.settled()).isFalse();
        assertThat(stopped.overlay().spec().caption().text()).contains("were not computed (stopped)");
        assertThat(stopped.ranked().comparison().interval().wasStopped()).isTrue();
    }

    /** A cell whose questions have values, and intervals that are held. */
    private FakeStudy questions() {
        var study = FakeStudy.full();
        study.questionsFirst(true);
        study.holdQuestions(true);
        open(study);
        window.until(() -> model.figure().get() != null);
        model.choose(new FigureScreen.Cell(1, 0));
        window.until(() -> model.cell().get() != null);
        return study;
    }

    private FakeStudy values() {
        var study = FakeStudy.full();
        study.valuesFirst(true);
        study.hold(true);
        open(study);
        window.until(() -> model.figure().get() != null);
        return study;
    }

    private CellFacts chosen(int row, int column) {
        open(FakeStudy.full());
        window.until(() -> model.figure().get() != null);
        model.choose(new FigureScreen.Cell(row, column));
        window.until(() -> model.cell().get() != null);
        return model.cell().get();
    }

    private void open(FakeStudy study) {
        var problems = new ArrayList<Problem>();
        workbench.open(context -> study, () -> {}, problems::addAll);
        window.until(() -> workbench.current().isPresent() || !problems.isEmpty());
        assertThat(problems).isEmpty();
    }
}
