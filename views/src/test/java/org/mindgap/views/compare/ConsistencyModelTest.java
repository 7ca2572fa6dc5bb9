package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.table.ResponsesCsv;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.CommandLine;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

class ConsistencyModelTest {
    private static final String HEAD = "model_name,language,question_key,response_pro_score,ground_truth_pro_score\n";
    /** Responses to one question are the same, and in the order of the people's numbers: both correlations are 1. */
    private static final String STEADY = """
            m,en,q1,0.1,0.2
            m,en,q1,0.1,0.2
            m,en,q2,0.5,0.4
            m,en,q2,0.5,0.4
            m,en,q3,0.9,0.8
            m,en,q3,0.9,0.8
            m,da,q1,0.1,0.2
            m,da,q2,0.5,0.4
            m,da,q3,0.9,0.8
            """;

    @TempDir
    Path folder;

    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final ConsistencyModel model = new ConsistencyModel(workbench, tasks, texts);

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void a_file_with_the_published_names_is_computed_at_once_and_said_by_name() throws Exception {
        open("scores.csv", HEAD + STEADY);
        window.until(() -> model.computed().result().get() != null);
        var shown = model.computed().result().get();
        assertThat(model.published()).isTrue();
        assertThat(shown.source().name()).isEqualTo("scores.csv");
        assertThat(shown.responses()).isEqualTo(9);
        assertThat(shown.rows()).hasSize(2);
        var english = shown.rows().get(1);
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.consistency().value()).isEqualTo(1);
        assertThat(english.alignment().value()).isEqualTo(1);
        assertThat(english.copied()).isNaN();
        assertThat(shown.gaps()).hasSize(1);
    }

    @Test
    void self_pairs_are_off_and_where_they_are_on_it_is_said_what_they_are() throws Exception {
        open(
                "scores.csv",
                HEAD + STEADY.replace("m,en,q1,0.1,0.2\nm,en,q1,0.1,0.2", "m,en,q1,0.1,0.2\nm,en,q1,0.9,0.2"));
        window.until(() -> model.computed().result().get() != null);
        assertThat(model.computed().result().get().notes()).isEmpty();
        var honest = model.computed().result().get().rows().get(1).consistency().value();
        model.copies().choose(4);
        window.until(() -> model.computed().result().get().copies() == 4);
        var shown = model.computed().result().get();
        assertThat(shown.rows().get(1).consistency().value()).isEqualTo(honest);
        assertThat(shown.rows().get(1).copied()).isGreaterThan(honest);
        assertThat(shown.notes()).extracting(Problem::code).contains("compare.self-pairs-window");
    }

    @Test
    void other_names_of_columns_are_chosen_and_said_to_the_command_line() throws Exception {
        open("mine.csv", "who;lang;item;value\n" + STEADY.replace(',', ';').replaceAll(";[^;]*\n", "\n"));
        window.until(() -> !model.column(ConsistencyModel.Column.SCORE).offers().isEmpty());
        assertThat(model.published()).isFalse();
        model.column(ConsistencyModel.Column.MODEL).choose("who");
        model.column(ConsistencyModel.Column.LANGUAGE).choose("lang");
        model.column(ConsistencyModel.Column.QUESTION).choose("item");
        model.column(ConsistencyModel.Column.SCORE).choose("value");
        model.column(ConsistencyModel.Column.PEOPLE).choose("");
        window.until(() -> model.computed().result().get() != null
                && columns(model).truth().isEmpty()
                && columns(model).score().equals("value"));
        var line = new CompareLines(new CommandLine("Linux"), Optional::empty)
                .consistency(model.computed().result().get(), true);
        assertThat(line.orElseThrow())
                .startsWith("mindgap consistency ")
                .endsWith("mine.csv --model-column who --language-column lang --question-column item --score-column"
                        + " value --people-column none --between");
    }

    @Test
    void the_cells_are_a_table_for_a_regression() throws Exception {
        assertThat(model.cells()).isEmpty();
        open("scores.csv", HEAD + STEADY);
        window.until(() -> model.computed().result().get() != null);
        assertThat(model.cells().orElseThrow().names()).contains("model", "language", "consistency", "alignment_half");
        assertThat(model.cells().orElseThrow().rows()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_none_says_why() throws Exception {
        open("empty.csv", HEAD);
        window.until(() -> !model.computed().problems().get().isEmpty());
        assertThat(model.computed().problems().get()).extracting(Problem::code).containsExactly("compare.file");
        assertThat(model.computed().result().get()).isNull();
    }

    private static ResponsesCsv columns(ConsistencyModel model) {
        return ((ScoresSource.OfFile) model.computed().result().get().source()).columns();
    }

    /** The fake study's two models say the same under both orders of the options: consistent by the definition. */
    @Test
    void a_studys_own_answers_are_read_when_somebody_looks_and_said_to_the_command_line() {
        open(FakeStudy.full());
        assertThat(model.ofStudy()).isTrue();
        assertThat(model.computed().busy().get()).isFalse();
        model.watch(true);
        window.until(() -> model.computed().result().get() != null);
        var shown = model.computed().result().get();
        assertThat(shown.rows()).extracting(r -> r.model()).containsExactly("Terse", "Verbose");
        assertThat(shown.responses()).isEqualTo(12);
        assertThat(shown.rows()).allMatch(r -> r.repeated() == 3);
        assertThat(shown.invented().sentence()).isEqualTo("Invented data, invented models.");
        assertThat(shown.figure().spec().watermark()).isEqualTo("INVENTED DATA");
        model.study().narrow(Set.of(FakeStudy.TERSE));
        window.until(() -> model.computed().result().get().rows().size() == 1);
        assertThat(new CompareLines(new CommandLine("Linux"), Optional::empty)
                        .consistency(model.computed().result().get(), false))
                .contains("mindgap consistency --study practice.mindgap --survey s1 --model terse");
    }

    /** Codes of the practice survey's country are 1 and 2: where prompts are tagged so, it holds the languages. */
    @Test
    void a_variable_that_holds_the_prompts_languages_is_proposed() {
        open(FakeStudy.full());
        assertThat(model.study().languages().value().orElseThrow()).isEmpty();
        workbench.open(context -> FakeStudy.empty(), () -> {}, problems -> {});
        window.until(() -> !model.study().there());
        open(FakeStudy.full().askedIn("1", "2"));
        assertThat(model.study().languages().value().orElseThrow().orElseThrow().name())
                .isEqualTo("land");
    }

    @Test
    void a_file_stands_beside_the_study_and_comes_back_when_it_is_chosen() throws Exception {
        open(FakeStudy.full());
        model.watch(true);
        window.until(() -> model.computed().result().get() != null);
        open("scores.csv", HEAD + STEADY);
        window.until(() -> model.computed().result().get() != null && !model.ofStudy());
        assertThat(model.computed().result().get().source().name()).isEqualTo("scores.csv");
        model.source().choose(ConsistencyModel.Source.STUDY);
        window.until(() -> model.computed().result().get() != null
                && model.computed().result().get().source() instanceof ScoresSource.OfStudy);
        model.source().choose(ConsistencyModel.Source.FILE);
        window.until(() -> model.computed().result().get() != null
                && model.computed().result().get().source() instanceof ScoresSource.OfFile);
    }

    @Test
    void what_a_file_says_of_itself_or_somebody_of_it_stands_on_the_figure() throws Exception {
        open("mine.csv", HEAD.strip() + ",invented\n" + STEADY.replace("\n", ",Invented models.\n"));
        window.until(() -> model.computed().result().get() != null);
        assertThat(model.computed().result().get().figure().spec().watermark()).isEqualTo("INVENTED MODELS");
        model.invented().choose(true);
        window.until(() ->
                model.computed().result().get().figure().spec().watermark().equals("INVENTED DATA"));
        open("real.csv", HEAD + STEADY);
        model.invented().choose(false);
        window.until(() -> model.computed().result().get() != null
                && model.computed().result().get().source().name().equals("real.csv"));
        assertThat(model.computed().result().get().figure().spec().watermark()).isEmpty();
    }

    private void open(FakeStudy study) {
        var there = new boolean[1];
        workbench.open(context -> study, () -> there[0] = true, problems -> {});
        window.until(() -> there[0]);
    }

    private void open(String name, String text) throws Exception {
        model.open(Files.writeString(folder.resolve(name), text));
    }
}
