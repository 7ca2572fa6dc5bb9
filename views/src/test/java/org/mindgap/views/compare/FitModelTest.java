package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

class FitModelTest {
    private static final String TABLE = """
            y,x,group
            1,1,a
            2,2,a
            4,3,a
            2,1,b
            3,2,b
            5,3,b
            1.5,1,c
            2.5,2,c
            4.5,3,c
            """;

    @TempDir
    Path folder;

    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final FitModel model = new FitModel(workbench, new ConsistencyModel(workbench, tasks, texts), tasks, texts);

    @BeforeEach
    void look() {
        model.watch(true);
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    /** By hand: the slope of 1, 2, 4 on 1, 2, 3 is 1.5 in each group, and the mean of all is 17/6. */
    @Test
    void a_formula_without_groups_is_least_squares() throws Exception {
        read();
        fit("y ~ x");
        var fit = model.fitted().result().get().fit();
        assertThat(fit.linear()).isPresent();
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(1.5, Offset.offset(1e-12));
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(17.0 / 6 - 3, Offset.offset(1e-12));
        model.cluster().choose(Optional.of("group"));
        fit("y ~ x");
        window.until(() -> model.fitted().result().get().asked().cluster().isPresent());
        assertThat(model.fitted().result().get().notes())
                .extracting(Problem::code)
                .contains("compare.few-clusters");
    }

    @Test
    void what_is_asked_while_the_table_is_read_is_fitted_when_it_is_there() throws Exception {
        var file = folder.resolve("table.csv");
        Files.writeString(file, TABLE);
        model.open(file);
        model.formula().set("y ~ x");
        model.fit();
        window.until(() -> model.fitted().result().get() != null);
        assertThat(model.fitted().result().get().fit().coefficients()).hasSize(2);
    }

    @Test
    void groups_in_brackets_are_a_mixed_model_and_clusters_do_not_belong_to_it() throws Exception {
        read();
        model.cluster().choose(Optional.of("group"));
        model.against().set("y ~ 1 + (1 | group)");
        fit("y ~ x + (1 | group)");
        var shown = model.fitted().result().get();
        assertThat(shown.fit().mixed()).isPresent();
        assertThat(shown.asked().cluster()).isEmpty();
        assertThat(shown.fit().coefficients().get(1).estimate()).isCloseTo(1.5, Offset.offset(1e-6));
        assertThat(shown.fit().ratio().orElseThrow().degrees()).isEqualTo(1);
        assertThat(new CompareLines(new CommandLine("Linux"), Optional::empty)
                        .fit(shown)
                        .orElseThrow())
                .endsWith("table.csv --formula 'y ~ x + (1 | group)' --against 'y ~ 1 + (1 | group)'");
    }

    @Test
    void a_formula_that_cannot_be_read_is_told_while_it_is_written() throws Exception {
        model.formula().set("y ~ x +");
        assertThat(model.wrong().get()).extracting(Problem::code).containsExactly("compare.formula");
        model.formula().set("y ~ x");
        assertThat(model.wrong().get()).isEmpty();
        assertThat(model.ready()).isFalse();
        read();
        assertThat(model.ready()).isTrue();
        model.formula().set("y ~ z");
        assertThat(model.wrong().get()).extracting(Problem::code).containsExactly("compare.no-column");
        model.formula().set("group ~ x");
        assertThat(model.wrong().get()).extracting(Problem::code).containsExactly("compare.response");
        model.formula().set("");
        assertThat(model.wrong().get()).isEmpty();
        assertThat(model.ready()).isFalse();
    }

    @Test
    void examples_are_of_the_tables_own_columns() throws Exception {
        read();
        assertThat(model.examples()).containsExactly("y ~ x", "y ~ x + (1 | group)");
        for (var example : model.examples()) {
            model.formula().set(example);
            assertThat(model.wrong().get()).isEmpty();
        }
    }

    @Test
    void the_gaps_of_a_study_are_a_table_with_a_row_each_question_group_and_model() {
        open(FakeStudy.full());
        window.until(() -> model.data().result().get() != null);
        var data = model.data().result().get();
        assertThat(data.table().names())
                .containsExactly("gap", "model", "asked_as", "country", "religion", "question", "topic", "n");
        assertThat(data.table().rows()).isEqualTo(2 * 2 * 3 * 2);
        assertThat(data.file()).isEmpty();
        for (var example : model.examples()) {
            model.formula().set(example);
            assertThat(model.wrong().get()).isEmpty();
        }
        model.formula().set("gap ~ question");
        assertThat(model.ready()).isTrue();
        model.fit();
        window.until(() -> model.fitted().result().get() != null);
        assertThat(model.fitted().result().get().figures())
                .hasSize(2)
                .allSatisfy(
                        f -> assertThat(f.value().figure().spec().watermark()).startsWith("INVENTED"));
    }

    @Test
    void a_study_without_answers_leaves_a_file() {
        open(FakeStudy.withoutAnswers());
        assertThat(model.source().value()).contains(FitModel.Source.FILE);
        assertThat(model.data().result().get()).isNull();
    }

    @Test
    void somebody_says_of_a_file_that_it_is_invented_and_what_was_fitted_says_it() throws Exception {
        read();
        fit("y ~ x");
        assertThat(model.fitted().result().get().figures())
                .allSatisfy(
                        f -> assertThat(f.value().figure().spec().watermark()).isEmpty());
        model.invented().choose(true);
        window.until(() -> Optional.ofNullable(model.fitted().result().get())
                .filter(r -> r.data().told())
                .isPresent());
        var shown = model.fitted().result().get();
        assertThat(shown.figures()).hasSize(2).allSatisfy(f -> {
            assertThat(f.value().figure().spec().watermark()).startsWith("INVENTED");
            assertThat(f.value().figure().spec().caption().invented()).isNotEmpty();
        });
        var lines = new CompareLines(new CommandLine("Linux"), Optional::empty);
        assertThat(lines.fit(shown).orElseThrow()).endsWith(" --invented");
        assertThat(lines.fitDrawn(shown, FitPart.COEFFICIENTS).orElseThrow()).contains(" --invented --out ");
    }

    @Test
    void cells_come_first_where_gaps_cannot_be_computed_until_somebody_asks_for_gaps() {
        open(FakeStudy.full().withoutGaps());
        window.until(() -> model.source().value().equals(Optional.of(FitModel.Source.CELLS))
                && model.data().result().get() != null);
        assertThat(model.source().offers()).extracting(Offer::value).startsWith(FitModel.Source.CELLS);
        assertThat(model.data().result().get().table().names()).contains("consistency", "alignment_half");
        model.source().choose(FitModel.Source.GAPS);
        window.until(() -> !model.data().problems().get().isEmpty());
        assertThat(model.source().value()).contains(FitModel.Source.GAPS);
    }

    private void read() throws Exception {
        model.open(Files.writeString(folder.resolve("table.csv"), TABLE));
        window.until(() -> model.data().result().get() != null);
    }

    private void fit(String formula) {
        model.formula().set(formula);
        model.fit();
        window.until(() -> model.fitted().result().get() != null);
    }

    private void open(FakeStudy study) {
        var there = new boolean[1];
        workbench.open(context -> study, () -> there[0] = true, problems -> {});
        window.until(() -> there[0]);
    }
}
