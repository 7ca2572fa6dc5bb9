package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Jobs;
import org.mindgap.survey.Survey;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

class DataModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final DataModel model = new DataModel(workbench, tasks, texts);

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void variables_come_in_the_files_order_with_their_use_their_missing_codes_and_their_options() {
        open(Surveys.people());
        assertThat(model.all().get()).extracting(VariableRow::name).containsExactly("land", "wt", "q1", "q2");
        assertThat(model.all().get())
                .extracting(VariableRow::use)
                .containsExactly("country", "weight", "opinion question", "opinion question");
        var question = model.all().get().get(2);
        assertThat(question.missing()).containsExactly("7", "8", "9");
        assertThat(question.options()).isEqualTo(OptionalInt.of(2));
        assertThat(model.all().get().get(0).options()).isEqualTo(OptionalInt.of(2));
        assertThat(model.all().get().get(1).options()).isEmpty();
        assertThat(model.count()).isEqualTo("4 variables, 2 opinion questions");
    }

    @Test
    void questions_without_wording_are_to_be_completed() {
        open(Surveys.people());
        assertThat(model.toComplete()).isEqualTo(1);
        model.kind().set(DataModel.Kind.TO_COMPLETE);
        assertThat(model.shown().get()).extracting(VariableRow::name).containsExactly("q2");
        assertThat(model.count()).isEqualTo("1 of 4 variables, 2 opinion questions");
    }

    @Test
    void variables_are_narrowed_to_what_they_are_used_as() {
        open(Surveys.people());
        model.kind().set(DataModel.Kind.USED_AS);
        assertThat(model.shown().get()).extracting(VariableRow::name).containsExactly("q1", "q2");
        model.use().set(org.mindgap.survey.Role.WEIGHT);
        assertThat(model.shown().get()).extracting(VariableRow::name).containsExactly("wt");
        model.find().set("land");
        assertThat(model.shown().get()).isEmpty();
    }

    @Test
    void a_search_looks_into_names_labels_and_wordings_whatever_the_case() {
        open(Surveys.people());
        model.find().set("FINAL");
        assertThat(model.shown().get()).extracting(VariableRow::name).containsExactly("wt");
        model.find().set("eat bread");
        assertThat(model.shown().get()).extracting(VariableRow::name).containsExactly("q1");
        model.find().set("nowhere");
        assertThat(model.shown().get()).isEmpty();
        model.find().set("");
        assertThat(model.shown().get()).hasSize(4);
    }

    @Test
    void labels_sort_by_keys_of_the_language_and_not_by_letters() {
        open(Surveys.people());
        var sorted = model.all().get().stream()
                .sorted(java.util.Comparator.comparing(r -> r.keys().label()))
                .map(VariableRow::name)
                .toList();
        assertThat(sorted).containsExactly("q1", "land", "wt", "q2");
    }

    @Test
    void questions_of_published_shares_are_listed_though_no_file_has_them_as_variables() {
        open(FakeStudy.survey());
        assertThat(model.all().get())
                .extracting(VariableRow::name)
                .containsExactly("land", "faith", "wt", "q1", "q2", "q3");
        assertThat(model.toComplete()).isEqualTo(1);
    }

    private void open(Survey survey) {
        workbench.open(c -> FakeStudy.of(survey), () -> {}, p -> assertThat(p).isEmpty());
        window.until(() -> !model.all().get().isEmpty());
    }
}
