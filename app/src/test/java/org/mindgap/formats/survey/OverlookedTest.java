package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Role;

class OverlookedTest {
    private static final List<String> NAMES = List.of("id", "country", "Q1", "weight", "psu", "QCURREL");

    @Test
    void what_looks_like_weight_country_religion_or_design_is_told_once_each() {
        assertThat(told(SurveyRequest.of(Path.of("a.csv"))))
                .contains("QCURREL (religion), country (country), psu (cluster), weight (weight)");
    }

    @Test
    void what_somebody_said_is_not_told_again() {
        var request = SurveyRequest.of(Path.of("a.csv"))
                .using(Map.of("weight", Role.WEIGHT, "country", Role.LEFT_OUT, "psu", Role.CLUSTER));
        assertThat(told(request)).contains("QCURREL (religion)");
    }

    @Test
    void nothing_is_told_where_nothing_looks_like_it() {
        assertThat(new Overlooked(
                                SurveyRequest.of(Path.of("a.csv")),
                                new RequestedRoles(SurveyRequest.of(Path.of("a.csv")), Codebook.NONE),
                                "a.csv")
                        .in(List.of("Q1", "Q2")))
                .isEmpty();
    }

    private static Optional<String> told(SurveyRequest request) {
        return new Overlooked(request, new RequestedRoles(request, Codebook.NONE), "a.csv")
                .in(NAMES)
                .map(p -> p.arguments().get(0));
    }
}
