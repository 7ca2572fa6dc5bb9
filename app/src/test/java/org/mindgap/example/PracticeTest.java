package org.mindgap.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.Respondents;

class PracticeTest {
    @TempDir
    Path folder;

    @Test
    void theStudyHoldsTheInventedSurveyAndItsModels() throws Exception {
        var file = folder.resolve("practice.mindgap");

        Practice.build(file);

        try (var study = StudyFile.openReadOnly(file)) {
            var survey = study.survey(study.surveys().get(0).id()).orElseThrow();
            assertThat(survey.invented()).isTrue();
            assertThat(((Respondents) survey.source()).count()).isEqualTo(6000);
            assertThat(survey.questions())
                    .hasSize(40)
                    .allMatch(q -> !q.wording().isEmpty());
            assertThat(survey.dividing().stream().map(v -> v.name()))
                    .containsExactly("PLACE", "FAITH", "SEX", "AGEGROUP", "INTLANG");
            assertThat(study.models())
                    .hasSize(6)
                    .allSatisfy(m -> assertThat(m.kind()).isEqualTo(Model.Kind.INVENTED));
            var calculator = GapCalculator.of(survey, study);
            var design = calculator
                    .baseline(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()))
                    .design()
                    .orElseThrow();
            assertThat(design.strata()).isEqualTo(20);
            assertThat(design.units()).isEqualTo(170);
            var rows = calculator
                    .table(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("PLACE", "FAITH")), JobContext.unwatched())
                    .rows();
            assertKnownGaps(rows);
        }
    }

    /** Not exactly, since people are a sample; what the intervals hold is shown in the practice package. */
    private static void assertKnownGaps(List<GapRow> rows) {
        var tuzendic = Group.of("PLACE", "1").and("FAITH", "1");
        assertThat(value(rows, "mirror", tuzendic)).isBetween(1.0, 3.0);
        assertThat(value(rows, "majority-voice", tuzendic)).isLessThan(2.0);
        assertThat(value(rows, "guesser", tuzendic)).isGreaterThan(6.0);
        // 5 people: hidden
        assertThat(row(rows, "mirror", Group.of("PLACE", "3").and("FAITH", "4")).state())
                .isEqualTo(CellState.HIDDEN);
    }

    private static double value(List<GapRow> rows, String model, Group group) {
        return row(rows, model, group).value();
    }

    private static GapRow row(List<GapRow> rows, String model, Group group) {
        return rows.stream()
                .filter(r -> r.model().equals(model) && r.group().equals(group) && r.askedAs() == AskedAs.GROUP)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExistingStudyIsNotTouched() throws Exception {
        var file = Files.writeString(folder.resolve("practice.mindgap"), "mine");

        assertThat(catchThrowableOfType(ProblemException.class, () -> Practice.build(file)))
                .isNotNull();

        assertThat(file).content().isEqualTo("mine");
    }
}
