package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Recipe;
import org.mindgap.edit.Step;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.store.KeptRecipes;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.views.data.CrosswalkTable.State;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Edits are made one after the other, taken back and made again, and the crosswalk goes through them. */
class EditModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final DataModel model = new DataModel(workbench, tasks, texts);
    private final EditModel edits = new EditModel(workbench, tasks, texts);
    private final CrosswalkModel crosswalk = new CrosswalkModel(model, edits, tasks, texts);
    private final FakeStudy study = FakeStudy.of(Surveys.people());

    @BeforeEach
    void open() {
        workbench.open(c -> study, () -> {}, p -> assertThat(p).isEmpty());
        window.until(() -> model.all().get().size() == 4);
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    private VariableRow row(String name) {
        return model.all().get().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void counting(int steps) {
        window.until(() -> edits.state().get().counting() == steps);
    }

    @Test
    void a_step_is_shown_taken_back_and_made_again() {
        edits.apply("q1: nominal", List.of(new Edit.UseAs("q1", Role.LEFT_OUT)));
        window.until(() -> row("q1").role() == Role.LEFT_OUT);
        assertThat(edits.state().get().undoable()).map(Step::name).contains("q1: nominal");
        assertThat(edits.state().get().redoable()).isEmpty();
        edits.undo();
        window.until(() -> row("q1").role() == Role.OPINION);
        assertThat(edits.state().get().undoable()).isEmpty();
        assertThat(edits.state().get().redoable()).map(Step::name).contains("q1: nominal");
        edits.redo();
        window.until(() -> row("q1").role() == Role.LEFT_OUT);
        assertThat(edits.state().get().history()).extracting(Step::state).containsExactly(Step.State.DONE);
    }

    @Test
    void steps_asked_for_at_once_are_made_in_their_order() {
        edits.apply("one", List.of(new Edit.TopicTag("q1", "Bread")));
        edits.apply("two", List.of(new Edit.TopicTag("q1", "Rice")));
        edits.apply("three", List.of(new Edit.VariableLabel("wt", "Weight of the person")));
        counting(3);
        assertThat(edits.state().get().history()).extracting(Step::name).containsExactly("one", "two", "three");
        window.until(() -> model.question(row("q1")).orElseThrow().topic().equals("Rice"));
        edits.undo();
        counting(2);
        edits.undo();
        counting(1);
        window.until(() -> model.question(row("q1")).orElseThrow().topic().equals("Bread"));
    }

    @Test
    void what_is_refused_is_said_until_somebody_has_read_it_and_changes_nothing() {
        edits.apply("two countries", List.of(new Edit.UseAs("q1", Role.COUNTRY)));
        window.until(() -> !edits.refused().get().isEmpty());
        assertThat(edits.refused().get()).extracting(Problem::code).containsExactly("edit.role-once");
        assertThat(edits.state().get().history()).isEmpty();
        edits.read();
        assertThat(edits.refused().get()).isEmpty();
        edits.apply("topic", List.of(new Edit.TopicTag("q1", "Rice")));
        counting(1);
        assertThat(edits.refused().get()).isEmpty();
    }

    @Test
    void no_edits_are_no_step() {
        edits.apply("nothing", List.of());
        edits.undo();
        edits.apply("topic", List.of(new Edit.TopicTag("q1", "Rice")));
        counting(1);
        assertThat(edits.state().get().history()).extracting(Step::name).containsExactly("topic");
    }

    @Test
    void codes_are_mapped_left_out_and_given_back() {
        crosswalk.open(row("land"));
        window.until(() -> crosswalk.table().get().isPresent());
        crosswalk.map(file(), file().codes().get(0), "Thailand");
        window.until(() -> file().codes().get(0).state() == State.ACCEPTED);
        crosswalk.leaveOut(file(), file().codes().get(1));
        window.until(() -> file().codes().get(1).state() == State.LEFT_OUT);
        window.until(() -> row("land").variable().values().equals(List.of(new Variable.Value("1", "Thailand"))));
        assertThat(file().codes()).extracting(CrosswalkTable.Code::label).containsExactly("ไทย", "한국");
        crosswalk.map(file(), file().codes().get(1), "Korea");
        window.until(() -> file().codes().get(1).state() == State.ACCEPTED);
        window.until(() -> row("land").variable().labelOf("2").equals("Korea"));
    }

    @Test
    void a_recipe_is_kept_and_used_again_for_what_is_open() {
        crosswalk.open(row("land"));
        window.until(() -> crosswalk.table().get().isPresent());
        crosswalk.map(file(), file().codes().get(0), "Thailand");
        window.until(() -> file().codes().get(0).state() == State.ACCEPTED);
        var done = new ArrayList<String>();
        crosswalk.keep("Lands", () -> done.add("kept"));
        window.until(() -> done.contains("kept"));
        var kept = new KeptRecipes(study.kept()).all().recipes();
        assertThat(kept)
                .containsExactly(new Recipe("Lands", "", List.of(new Recipe.Entry("land", "1", "ไทย", "Thailand"))));
        edits.undo();
        window.until(() -> file().codes().get(0).state() != State.ACCEPTED);
        var used = new ArrayList<CrosswalkModel.Used>();
        crosswalk.use(kept.get(0), used::add);
        window.until(() -> file().codes().get(0).state() == State.ACCEPTED);
        assertThat(used).containsExactly(new CrosswalkModel.Used(1, List.of()));
        crosswalk.use(new Recipe("Other", "", List.of(new Recipe.Entry("Q9", "1", "x", "y"))), used::add);
        window.until(() -> used.size() == 2);
        assertThat(used.get(1).codes()).isZero();
        assertThat(used.get(1).unfit()).extracting(Problem::code).containsExactly("edit.recipe-variable");
    }

    private CrosswalkTable.FileCodes file() {
        return crosswalk.table().get().orElseThrow().files().get(0);
    }
}
