package org.mindgap.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.preset.Presets;
import org.mindgap.formats.survey.SavSurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
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
        form = new DescribedForm(
                file, reader, Described.read(reader, SurveyRequest.of(file), presets(), JobContext.unwatched()));
    }

    private Presets presets() {
        return new Presets(folder.resolve("presets"));
    }

    private VariableUse variable(String name) {
        return form.variables().stream()
                .filter(v -> v.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** People who do not exist stay so in a file that was written and is brought in again. */
    @Test
    void a_file_that_says_its_people_are_made_up_is_believed() {
        assertThat(form.invented().get()).isFalse();
        var described = form.described().get();
        var now = described.dictionary();
        var said = new Dictionary(
                now.origin(),
                now.fields(),
                now.weight(),
                now.sets(),
                now.attributes(),
                List.of("INVENTED DATA: the people of this file do not exist."));
        var other = new DescribedForm(
                form.file(),
                reader,
                new Described(
                        said,
                        described.suggested(),
                        described.proposals(),
                        described.presets(),
                        described.fitting(),
                        described.notes(),
                        described.letters(),
                        described.eastAsian()));
        assertThat(other.invented().get()).isTrue();
        assertThat(other.request().invented()).isTrue();
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
    void uses_that_change_places_are_told_though_their_numbers_stay() {
        form.use(List.of(variable("q2")), Role.LEFT_OUT);
        var told = new java.util.concurrent.atomic.AtomicInteger();
        form.counts().addListener((o, before, now) -> told.incrementAndGet());
        form.use(List.of(variable("q2")), Role.RELIGION); // the variable that was religion is left out for it
        assertThat(form.counts().get()).containsEntry(Role.LEFT_OUT, 1L).containsEntry(Role.RELIGION, 1L);
        assertThat(told.get()).isPositive();
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
        var wrong = Described.read(reader, SurveyRequest.of(file), presets(), JobContext.unwatched());
        assertThat(wrong.letters()).isNotEmpty().noneMatch("Ist der Mond schön?"::equals);
        form = new DescribedForm(file, reader, wrong);
        form.use(List.of(variable("q2")), Role.GROUP);
        form.encoding().set(Optional.of(StandardCharsets.UTF_8));
        form.read(Described.read(reader, form.source(), presets(), JobContext.unwatched()));
        assertThat(form.described().get().letters()).contains("Ist der Mond schön?");
        assertThat(variable("q2").field().label()).isEqualTo("Ist der Mond schön?");
        assertThat(variable("q2").use().get()).isEqualTo(Role.GROUP);
        assertThat(form.request().encoding()).contains(StandardCharsets.UTF_8);
    }

    @Test
    void what_looks_like_no_opinion_is_shown_ticked_and_counts_only_so() throws Exception {
        assertThat(form.options().count()).isEqualTo(2);
        var alike = form.options().shown().get().get(0);
        assertThat(alike.first().label()).isEqualTo("Don’t know");
        assertThat(alike.choices()).hasSize(2).allMatch(c -> c.accepted().get());
        alike.choices().get(1).accepted().set(false);
        assertThat(form.request().choices().kinds())
                .containsOnlyKeys("q1")
                .containsEntry("q1", Map.of("98", OptionKind.DONT_KNOW));
        var read = reader.read(form.request(), JobContext.unwatched());
        assertThat(kind(read.survey(), "q1")).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(kind(read.survey(), "q2")).isEqualTo(OptionKind.SUBSTANTIVE);
        assertThat(read.report())
                .extracting(Problem::code)
                .contains("formats.proposal-accepted", "formats.proposal-left");
        form.options().accept(false);
        assertThat(form.request().choices().kinds()).isEmpty();
        form.use(List.of(variable("q1"), variable("q2")), Role.LEFT_OUT);
        assertThat(form.options().count())
                .as("of what is no opinion question nothing is asked")
                .isZero();
    }

    private static OptionKind kind(Survey survey, String question) {
        return survey.question(question)
                .orElseThrow()
                .option("98")
                .orElseThrow()
                .kind();
    }

    @Test
    void a_preset_of_ones_own_is_proposed_for_the_same_file_and_chooses_the_same() throws Exception {
        form.use(List.of(variable("q2")), Role.GROUP);
        form.countryIs().set("Northland");
        var own = form.asPreset("Mine");
        presets().keep(own);
        var again = new DescribedForm(
                form.file(), reader, Described.read(reader, form.source(), presets(), JobContext.unwatched()));
        assertThat(again.described().get().fitting()).isEqualTo(1);
        assertThat(again.preset().get()).as("proposed, never used by itself").isEmpty();
        assertThat(again.names(Role.GROUP)).isEmpty();
        Preset proposed = again.described().get().presets().get(0);
        again.use(Optional.of(proposed));
        assertThat(again.names(Role.GROUP)).containsExactly("q2");
        assertThat(again.changed()).isFalse();
        assertThat(again.request().countryIs()).contains("Northland");
        assertThat(again.request().choices().kinds()).containsOnlyKeys("q1");
        assertThat(again.request().choices().notes()).extracting(Problem::code).contains("formats.preset-used");
        assertThat(again.decided(words)).extracting(Problem::code).contains("views.uses-preset");
        again.use(Optional.empty());
        assertThat(again.names(Role.GROUP)).isEmpty();
    }

    @Test
    void a_variable_is_found_by_name_label_or_answer() {
        assertThat(form.variables().stream().filter(v -> v.holds("MOON"))).hasSize(1);
        assertThat(form.variables().stream().filter(v -> v.holds("sun"))).hasSize(2);
        assertThat(form.variables().stream().filter(v -> v.holds(" "))).hasSize(5);
    }
}
