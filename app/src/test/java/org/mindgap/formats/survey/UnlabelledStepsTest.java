package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.OptionKind;

class UnlabelledStepsTest {
    @Test
    void a_scale_with_labels_at_its_ends_has_all_steps_chosen_or_not() {
        var said = entry(Map.of("0", "Not at all", "10", "Fully", "99", "No answer"));
        assertThat(UnlabelledSteps.of(said, List.of("3", "5", "9.0", "77")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(UnlabelledSteps.with(said, List.of("1")).options()).containsEntry("1", "1");
    }

    @Test
    void labels_at_the_middle_too_are_those_of_a_scale() {
        assertThat(UnlabelledSteps.of(entry(Map.of("1", "low", "4", "middle", "7", "high")), List.of("2", "5")))
                .containsExactly("2", "3", "5", "6");
    }

    @Test
    void a_gap_in_a_list_of_names_is_no_step() {
        var parties = entry(Map.of("1", "A", "2", "B", "3", "C", "5", "E"));
        assertThat(UnlabelledSteps.of(parties, List.of("4"))).isEmpty();
    }

    @Test
    void values_outside_the_labelled_ends_between_whole_numbers_or_of_long_scales_are_no_steps() {
        var ends = entry(Map.of("1", "low", "5", "high"));
        assertThat(UnlabelledSteps.of(ends, List.of("7", "8"))).isEmpty();
        assertThat(UnlabelledSteps.of(ends, List.of("2", "2.5"))).isEmpty();
        assertThat(UnlabelledSteps.of(entry(Map.of("0", "cold", "100", "warm")), List.of("50")))
                .isEmpty();
        assertThat(UnlabelledSteps.of(entry(Map.of("a", "low", "5", "high")), List.of("2")))
                .isEmpty();
    }

    private static Codebook.Entry entry(Map<String, String> options) {
        Map<String, OptionKind> kinds = options.containsKey("99") ? Map.of("99", OptionKind.REFUSED) : Map.of();
        return new Codebook.Entry(
                "a scale", Map.of(), Optional.empty(), Optional.empty(), new LinkedHashMap<>(options), kinds, 0);
    }
}
