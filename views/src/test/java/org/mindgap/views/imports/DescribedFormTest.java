package org.mindgap.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.survey.SavSurveyReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;
import org.mindgap.views.kit.Texts;

class DescribedFormTest {
    private final SavSurveyReader reader = new SavSurveyReader();
    private final UseTexts words = new UseTexts(new Texts(Locale.ENGLISH));

    @TempDir
    Path folder;

    private DescribedForm form;

    @BeforeEach
    void describe() throws Exception {
        var file = SavFiles.write(folder.resolve("wave7.sav"));
        form = new DescribedForm(file, reader, Described.read(reader, file, Optional.empty()));
    }

    private VariableUse variable(String name) {
        return form.variables().stream()
                .filter(v -> v.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void proposals_are_uses_until_somebody_chooses() {
        assertThat(form.variables())
                .extracting(v -> v.use().get())
                .containsExactly(Role.ID, Role.RELIGION, Role.WEIGHT, Role.OPINION, Role.OPINION);
        assertThat(form.changed()).isFalse();
        var request = form.request();
        assertThat(request.weight()).containsExactly("wt");
        assertThat(request.religion()).contains("relig");
        assertThat(request.uses())
                .containsEntry("caseid", Role.ID)
                .containsEntry("q1", Role.OPINION)
                .hasSize(3);
        assertThat(request.encoding()).isEmpty();
        assertThat(request.name()).contains("wave7");
    }

    @Test
    void there_is_one_religion_and_going_back_is_one_step() {
        form.use(List.of(variable("q1"), variable("q2")), Role.RELIGION);
        assertThat(form.names(Role.RELIGION)).containsExactly("q1");
        assertThat(variable("relig").use().get()).isEqualTo(Role.LEFT_OUT);
        assertThat(variable("relig").chosen()).isTrue();
        form.asSuggested();
        assertThat(form.changed()).isFalse();
        assertThat(form.names(Role.RELIGION)).containsExactly("relig");
    }

    @Test
    void a_country_variable_goes_before_the_country_of_everyone() {
        form.countryIs().set(" India ");
        assertThat(form.request().countryIs()).contains("India");
        form.use(List.of(variable("q2")), Role.COUNTRY);
        assertThat(form.request().countryIs()).isEmpty();
        assertThat(form.request().country()).contains("q2");
    }

    @Test
    void a_weight_that_is_not_wanted_is_not_used_and_that_is_told() throws Exception {
        form.use(List.of(variable("wt")), Role.LEFT_OUT);
        var read = reader.read(form.request(), JobContext.unwatched());
        assertThat(read.survey().withRole(Role.WEIGHT)).isEmpty();
        assertThat(read.report()).extracting(Problem::code).contains("formats.file-weight-unused");
    }

    @Test
    void what_was_proposed_and_what_was_chosen_stands_in_the_report() throws Exception {
        form.use(List.of(variable("q2")), Role.GROUP);
        var decided = form.decided(words);
        assertThat(decided).extracting(Problem::code).contains("views.use-suggested", "views.use-chosen", "views.uses");
        assertThat(decided).anySatisfy(p -> {
            assertThat(p.arguments()).contains("weight", "The file itself is weighted by it.");
            assertThat(p.place()).isNotNull();
        });
        var survey = reader.read(form.request(), JobContext.unwatched()).survey();
        assertThat(survey.variable("q2").orElseThrow().role()).isEqualTo(Role.GROUP);
        assertThat(survey.variable("caseid").orElseThrow().role()).isEqualTo(Role.ID);
        assertThat(survey.questions()).hasSize(1);
    }

    @Test
    void other_characters_are_other_labels_and_choices_stay() throws Exception {
        var file = SavFiles.writeSaying(folder.resolve("wrong.sav"), "CP437");
        var wrong = Described.read(reader, file, Optional.empty());
        assertThat(wrong.letters()).isNotEmpty().noneMatch("Ist der Mond schön?"::equals);
        form = new DescribedForm(file, reader, wrong);
        form.use(List.of(variable("q2")), Role.GROUP);
        form.encoding().set(Optional.of(StandardCharsets.UTF_8));
        form.read(Described.read(reader, file, form.encoding().get()));
        assertThat(form.described().get().letters()).contains("Ist der Mond schön?");
        assertThat(variable("q2").field().label()).isEqualTo("Ist der Mond schön?");
        assertThat(variable("q2").use().get()).isEqualTo(Role.GROUP);
        assertThat(form.request().encoding()).contains(StandardCharsets.UTF_8);
    }

    @Test
    void a_variable_is_found_by_name_label_or_answer() {
        assertThat(form.variables().stream().filter(v -> v.holds("MOON"))).hasSize(1);
        assertThat(form.variables().stream().filter(v -> v.holds("sun"))).hasSize(2);
        assertThat(form.variables().stream().filter(v -> v.holds(" "))).hasSize(5);
    }
}
