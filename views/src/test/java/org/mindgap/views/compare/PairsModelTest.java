package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.paired.Side;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.stats.Multiplicity;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;

class PairsModelTest {
    private static final Side TERSE = new Side(FakeStudy.TERSE, AskedAs.NO_ONE, AnswerChoice.ALL);
    private static final Side VERBOSE = new Side(FakeStudy.VERBOSE, AskedAs.NO_ONE, AnswerChoice.ALL);

    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final PairsModel model = new PairsModel(workbench, tasks, texts);

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void it_says_what_is_missing() {
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.SURVEY);
        open(FakeStudy.withoutAnswers());
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.ANSWERS);
        open(FakeStudy.full());
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.NOTHING);
    }

    @Test
    void two_models_asked_in_one_way_are_compared_and_one_asked_in_two_languages_with_itself() {
        open(FakeStudy.full());
        assertThat(model.choices().first().side()).contains(TERSE);
        assertThat(model.choices().second().side()).contains(VERBOSE);
        assertThat(model.choices().first().language().several()).isFalse();
        open(FakeStudy.full().askedIn("en", "hi"));
        assertThat(model.choices().first().language().several()).isTrue();
        model.choices().choose(TERSE, TERSE);
        assertThat(model.choices().first().words()).isEqualTo("Terse");
    }

    @Test
    void the_same_values_everywhere_are_told() {
        compared();
        var shown = model.computed().result().get();
        assertThat(shown.comparison().rows()).isNotEmpty().allMatch(r -> r.identical());
        assertThat(model.notes()).extracting(Problem::code).contains("compare.identical");
        assertThat(shown.comparison().rows().get(0).items()).hasSize(3);
        assertThat(shown.planning()).isEmpty(); // nothing varies: no number of questions would show anything else
    }

    @Test
    void swapping_turns_both_sides_round_and_two_equal_sides_are_no_comparison() {
        compared();
        model.choices().swap();
        assertThat(model.choices().first().side()).contains(VERBOSE);
        assertThat(model.choices().second().side()).contains(TERSE);
        window.until(() -> model.computed().result().get().first().equals(VERBOSE));
        model.choices().choose(TERSE, TERSE);
        assertThat(model.computed().problems().get())
                .extracting(Problem::code)
                .containsExactly("compare.same-side-window");
    }

    @Test
    void the_chosen_row_stays_where_the_next_comparison_has_it() {
        compared();
        var row = model.computed().result().get().comparison().rows().get(1);
        model.choose(row);
        model.choices().swap();
        window.until(() -> model.computed().result().get().first().equals(VERBOSE));
        assertThat(model.chosen().get()).isNotNull();
        assertThat(model.chosen().get().keys()).isEqualTo(row.keys());
        model.choices().rows().choose(List.of());
        window.until(() -> model.computed().result().get().query().by().isEmpty());
        assertThat(model.chosen().get()).isNull();
    }

    @Test
    void filters_of_people_narrow_the_rows() {
        compared();
        var all = model.computed().result().get().comparison().rows().size();
        var filters = workbench.filters().choice();
        filters.set(filters.get().withCountries(Set.of("2")));
        window.until(() -> model.computed().result().get().comparison().rows().size() < all);
        assertThat(model.computed().result().get().comparison().rows())
                .allMatch(r -> "2".equals(r.keys().get("land")));
    }

    /** One choice for both sides, said of each on the command line. */
    @Test
    void coded_answers_are_corrected_where_the_filter_says_so() {
        compared();
        var filters = workbench.filters().choice();
        filters.set(filters.get().withCorrected(true));
        window.until(() -> model.computed().result().get().first().choice().corrected());
        var shown = model.computed().result().get();
        assertThat(shown.second().choice().corrected()).isTrue();
        var lines = new CompareLines(new CommandLine("Linux"), model::facts);
        assertThat(lines.pairs(Path.of("a.mindgap"), shown).orElseThrow())
                .contains("--a model=terse,asked=none,coded=corrected --b model=verbose,asked=none,coded=corrected");
    }

    /** Where the study corrects and the window does not, a command that says nothing would find other numbers. */
    @Test
    void a_command_says_what_the_window_does_otherwise_than_the_study() {
        compared();
        var shown = model.computed().result().get();
        var facts = model.facts().orElseThrow();
        var corrects = new StudyFacts(
                facts.surveys(),
                facts.survey(),
                facts.models(),
                facts.answers(),
                facts.alarms(),
                facts.benchmarked(),
                false,
                true,
                true,
                List.of());
        assertThat(corrects.untold(true)).containsExactly("--keep-failed");
        assertThat(corrects.untold(false)).containsExactly("--no-corrected", "--keep-failed");
        assertThat(facts.untold(false)).isEmpty();
        assertThat(new CompareLines(new CommandLine("Linux"), () -> Optional.of(corrects))
                        .pairs(Path.of("a.mindgap"), shown)
                        .orElseThrow())
                .contains("model=terse,asked=none,coded=as-coded --b model=verbose,asked=none,coded=as-coded")
                .contains(" --keep-failed");
    }

    @Test
    void a_margin_is_a_number_above_nothing() {
        assertThat(PairChoices.marginOf("2,5")).contains(2.5);
        assertThat(PairChoices.marginOf(" 2 ")).contains(2.0);
        assertThat(PairChoices.marginOf("0")).isEmpty();
        assertThat(PairChoices.marginOf("-1")).isEmpty();
        assertThat(PairChoices.marginOf("two")).isEmpty();
        assertThat(PairChoices.marginOf("")).isEmpty();
    }

    @Test
    void the_command_line_says_all_that_was_chosen() {
        open(FakeStudy.full());
        model.choices().adjustment().choose(Multiplicity.HOLM);
        model.choices().margin().set("2");
        model.choices().rows().choose(List.of("land"));
        var filters = workbench.filters().choice();
        filters.set(filters.get().withCountries(Set.of("2")));
        model.watch(true);
        window.until(() -> model.computed().result().get() != null);
        var lines = new CompareLines(new CommandLine("Linux"), Optional::empty);
        assertThat(lines.pairs(Path.of("a b.mindgap"), model.computed().result().get()))
                .contains("mindgap compare --study 'a b.mindgap' --survey s1 --a model=terse,asked=none --b"
                        + " model=verbose,asked=none --by land --metric gap.points --margin 2.0 --adjust holm --where"
                        + " land=2");
        filters.set(filters.get().withCountries(Set.of("1", "2")));
        window.until(() -> lines.pairs(
                        Path.of("a.mindgap"), model.computed().result().get())
                .equals(Optional.empty()));
    }

    @Test
    void what_was_chosen_is_there_again_in_another_window_as_far_as_the_study_has_it() {
        open(FakeStudy.full());
        model.choices().choose(VERBOSE, TERSE);
        model.choices().adjustment().choose(Multiplicity.HOLM);
        model.choices().margin().set("2");
        model.choices().rows().choose(List.of());
        var words = new PairPlace(model.choices()).words();
        var later = new PairsModel(workbench, tasks, texts);
        new PairPlace(later.choices()).restore(words);
        assertThat(later.choices().first().side()).contains(VERBOSE);
        assertThat(later.choices().second().side()).contains(TERSE);
        assertThat(later.choices().adjustment().value()).contains(Multiplicity.HOLM);
        assertThat(later.choices().marginValue()).contains(2.0);
        assertThat(later.choices().rows().value()).contains(List.of());
        new PairPlace(later.choices()).restore(java.util.Map.of("pairs.a.model", "gone", "pairs.a.asked", "ROBOT"));
        assertThat(later.choices().first().side()).contains(VERBOSE);
    }

    private void compared() {
        open(FakeStudy.full());
        model.watch(true);
        window.until(() -> model.computed().result().get() != null);
    }

    private void open(FakeStudy study) {
        var there = new boolean[1];
        workbench.open(context -> study, () -> there[0] = true, problems -> {});
        window.until(() -> there[0]);
    }
}
