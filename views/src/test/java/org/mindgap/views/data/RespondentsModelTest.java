package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Jobs;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Survey;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

class RespondentsModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final RespondentsModel model = new RespondentsModel(workbench, tasks, texts);

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void nothing_is_read_before_it_is_looked_at() {
        open(Surveys.people());
        assertThat(model.shown().get()).isEqualTo(RespondentsModel.Shown.NOTHING);
    }

    @Test
    void what_is_missing_is_shown_as_what_it_is() {
        look(Surveys.people());
        var shown = model.shown().get();
        assertThat(shown.people()).isEqualTo(5);
        var bread = shown.columns().get(1);
        assertThat(bread.variable().name()).isEqualTo("q1");
        assertThat(values(bread))
                .containsExactly(
                        new RespondentColumn.Value("1", "Yes", RespondentColumn.Kind.ANSWER),
                        new RespondentColumn.Value("7", "not asked", RespondentColumn.Kind.NOT_ASKED),
                        new RespondentColumn.Value("8", "missing: Skipped", RespondentColumn.Kind.MISSING),
                        new RespondentColumn.Value("9", "Don't know", RespondentColumn.Kind.APART),
                        new RespondentColumn.Value("", "no value", RespondentColumn.Kind.NO_VALUE));
    }

    @Test
    void weights_stand_on_every_page_as_numbers_and_labels_for_codes() {
        look(Surveys.people());
        var shown = model.shown().get();
        assertThat(shown.pinned()).hasSize(1);
        assertThat(values(shown.pinned().get(0)))
                .extracting(RespondentColumn.Value::label)
                .containsExactly("1", "0.5", "1.25", "no value", "2");
        assertThat(values(shown.columns().get(0)))
                .extracting(RespondentColumn.Value::label)
                .containsExactly("ไทย", "ไทย", "한국", "한국", "no value");
    }

    @Test
    void a_wide_survey_comes_a_page_of_columns_at_a_time() {
        look(Surveys.wide(20));
        assertThat(names()).containsExactly("v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7");
        assertThat(model.canGo(-1)).isFalse();
        go(1);
        go(1);
        assertThat(names()).containsExactly("v12", "v13", "v14", "v15", "v16", "v17", "v18", "v19");
        assertThat(model.canGo(1)).isFalse();
        go(-1);
        assertThat(names()).startsWith("v4");
    }

    @Test
    void a_search_narrows_the_columns() {
        look(Surveys.wide(20));
        model.find().set("number 1");
        window.until(() -> model.shown().get().fitting() == 11);
        assertThat(names()).startsWith("v1", "v10", "v11");
    }

    @Test
    void a_row_is_counted_from_one_and_must_be_there() {
        look(Surveys.people());
        assertThat(model.row("5")).contains(4);
        assertThat(model.row("6")).isEmpty();
        assertThat(model.row("0")).isEmpty();
        assertThat(model.row("x")).isEmpty();
        assertThat(model.row("99999999999")).isEmpty();
    }

    @Test
    void published_shares_show_their_cells_and_an_unknown_base_as_unknown() {
        var plain = FakeStudy.survey();
        var shares = new LinkedHashMap<String, Double>();
        shares.put("1", 0.421);
        shares.put("9", 0.05);
        var cells = List.of(
                new PublishedCell(Group.of("land", "1"), "q1", 1200, shares, ""),
                new PublishedCell(Group.everyone(), "q3", null, Map.of("2", 0.5), ""));
        look(new Survey(
                "s1",
                "Published",
                plain.variables(),
                plain.questions(),
                new PublishedShares(cells),
                plain.provenance(),
                true));
        assertThat(model.shown().get().published())
                .extracting(r -> List.of(r.group(), r.question(), r.option(), r.share(), r.base()))
                .containsExactly(
                        List.of("Northland", "Importance of the sun", "Very important", "42.1", "1,200"),
                        List.of("Northland", "Importance of the sun", "Don't know", "5.0", "1,200"),
                        List.of("Everyone", "Importance of bread", "Somewhat important", "50.0", "not published"));
    }

    private void look(Survey survey) {
        open(survey);
        model.activate(true);
        window.until(() -> !model.shown().get().equals(RespondentsModel.Shown.NOTHING));
    }

    private void open(Survey survey) {
        workbench.open(c -> FakeStudy.of(survey), () -> {}, p -> assertThat(p).isEmpty());
        window.until(() -> workbench.current().isPresent());
    }

    private void go(int pages) {
        var before = model.shown().get().first();
        model.go(pages);
        window.until(() -> model.shown().get().first() != before);
    }

    private List<String> names() {
        return model.shown().get().columns().stream()
                .map(c -> c.variable().name())
                .toList();
    }

    private static List<RespondentColumn.Value> values(RespondentColumn column) {
        var all = new ArrayList<RespondentColumn.Value>();
        for (var i = 0; i < column.people(); i++) {
            all.add(column.value(i));
        }
        return all;
    }
}
