package org.mindgap.views.stereotypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.Scale;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Filters;

class DifferenceChoicesTest {
    private final DifferenceChoices choices = new DifferenceChoices(new Texts(Locale.ENGLISH));

    @Test
    void minorities_are_compared_with_the_largest_religion_of_their_country_first() {
        choices.offer(Optional.of(FakeStudy.survey()));
        var query = choices.query(FakeStudy.survey(), Filters.Choice.NONE).orElseThrow();
        assertThat(query.against()).isEqualTo(Against.LARGEST);
        assertThat(query.scale()).isEqualTo(Scale.NOMINAL);
        assertThat(query.gaps().by()).containsExactly("land", "faith", "model");
        assertThat(query.contrast()).contains("faith");
        assertThat(choices.usual()).isTrue();
    }

    @Test
    void every_group_can_be_the_reference_and_one_click_leads_back() {
        choices.offer(Optional.of(FakeStudy.survey()));
        assertThat(choices.references())
                .extracting(r -> r.against().word())
                .containsExactly("largest", "public", "rest", "a", "b");
        choices.reference().set(choices.references().get(4));
        assertThat(choices.usual()).isFalse();
        assertThat(choices.query(FakeStudy.survey(), Filters.Choice.NONE)
                        .orElseThrow()
                        .against())
                .isEqualTo(Against.group("b"));
        choices.toUsual();
        assertThat(choices.usual()).isTrue();
    }

    @Test
    void filters_narrow_models_topics_and_groups() {
        choices.offer(Optional.of(FakeStudy.survey()));
        var filters = Filters.Choice.NONE
                .withModels(Set.of(FakeStudy.TERSE))
                .withTopics(Set.of("Sky"))
                .withReligions(Set.of("a"));
        var gaps = choices.query(FakeStudy.survey(), filters).orElseThrow().gaps();
        assertThat(gaps.models()).containsExactly(FakeStudy.TERSE);
        assertThat(gaps.topics()).containsExactly("Sky");
        assertThat(gaps.codes()).containsEntry("faith", Set.of("a")).doesNotContainKey("land");
    }

    @Test
    void what_was_chosen_is_found_again() {
        choices.offer(Optional.of(FakeStudy.survey()));
        choices.reference().set(choices.references().get(2));
        choices.scale().set(choices.scales().get(1));
        var place = new DifferencePlace(choices).now();
        var later = new DifferenceChoices(new Texts(Locale.ENGLISH));
        later.offer(Optional.of(FakeStudy.survey()));
        new DifferencePlace(later).goTo(place);
        assertThat(later.reference().get()).isEqualTo(choices.reference().get());
        assertThat(later.scale().get()).isEqualTo(choices.scale().get());
    }

    @Test
    void the_command_line_says_the_same() {
        choices.offer(Optional.of(FakeStudy.survey()));
        choices.scale().set(choices.scales().get(1));
        var one = Filters.Choice.NONE.withCountries(Set.of("2")).withTopics(Set.of("Sky"));
        var query = choices.query(FakeStudy.survey(), one).orElseThrow();
        assertThat(new DifferenceLines().map(java.nio.file.Path.of("a.mindgap"), FakeStudy.survey(), query))
                .contains("mindgap figure amplification --as map --study a.mindgap --survey s1 --rows land,faith"
                        + " --against largest --scale ordinal --where land=2 --topics Sky --out group-differences.svg");
        var two = Filters.Choice.NONE.withReligions(Set.of("a", "b"));
        assertThat(new DifferenceLines()
                        .map(
                                java.nio.file.Path.of("a.mindgap"),
                                FakeStudy.survey(),
                                choices.query(FakeStudy.survey(), two).orElseThrow()))
                .as("several codes of one variable have no words there")
                .isEmpty();
    }

    @Test
    void differences_are_written_with_their_sign() {
        assertThat(List.of(Points.signed(.123), Points.signed(-.049), Points.signed(.001), Points.signed(Double.NaN)))
                .containsExactly("+12", "−5", "0", "–");
    }
}
