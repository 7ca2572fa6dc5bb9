package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

class FigureProblemsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "too-small",
                "too-tall",
                "too-tall-for-slide",
                "panels-too-narrow",
                "type-too-small",
                "labels-too-wide",
                "script-missing",
                "no-font"
            })
    void everyProblemHasASentenceAndAWayOut(String key) {
        var problem = Problem.error("figure." + key, "A", "B", "C", "D", "E");
        var texts = new ProblemTexts(Locale.ENGLISH);
        assertThat(texts.sentence(problem)).doesNotContain("figure." + key).endsWith(".");
        assertThat(texts.hint(problem)).endsWith(".");
    }
}
