package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.Severity;
import org.mindgap.survey.Role;

class SurveyDoubtsTest {
    private static final List<String> ROWS = List.of(
            "q,n,g,age,w,unit,big",
            "Agree,1,North,18,1.5,01,1",
            "agree,01,north,20,-1,1,2",
            "AGREE,1.0,NORTH,-2,0,2,999",
            "No,1e0,South,30,1,2,3",
            "No,2,South,40,1,3,4",
            "Agree,2,North,50,2,3,5",
            "Agree,1,North,55,1.5,3,6",
            "No,2,South,60,1,3,7");

    @TempDir
    Path folder;

    private SurveyImport imported() throws Exception {
        var file = folder.resolve("people.csv");
        Files.write(file, ROWS);
        return new RespondentCsvReader()
                .read(
                        SurveyRequest.of(file)
                                .weight(List.of("w"))
                                .using(java.util.Map.of(
                                        "g", Role.GROUP,
                                        "age", Role.GROUP,
                                        "unit", Role.CLUSTER,
                                        "big", Role.LEFT_OUT)),
                        JobContext.unwatched());
    }

    @Test
    void valuesThatAreWrittenInSeveralWaysAreToldAndStayApart() throws Exception {
        var imported = imported();

        assertThat(imported.report())
                .filteredOn(p -> p.code().startsWith("formats.alike-"))
                .extracting(
                        Problem::code,
                        p -> p.place().column(),
                        p -> p.arguments().get(1))
                .containsExactlyInAnyOrder(
                        tuple("formats.alike-case", "q", "3"),
                        tuple("formats.alike-number", "n", "4"),
                        tuple("formats.alike-case-groups", "g", "3"),
                        tuple("formats.alike-number-units", "unit", "2"));
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.alike-number"))
                .extracting(p -> p.arguments().get(0))
                .containsExactly("“01” (1 row), “1” (2 rows), “1.0” (1 row), “1e0” (1 row)");
        assertThat(imported.survey().question("q").orElseThrow().options()).hasSize(4);
        assertThat(imported.survey().question("n").orElseThrow().options()).hasSize(5);
    }

    @Test
    void whatIsDoubtfulInAStudyIsToldUntilSomebodyDeclaresIt() throws Exception {
        var survey = imported().survey();

        var doubts = SurveyDoubts.of(survey, "s.mindgap");
        assertThat(doubts)
                .extracting(Problem::code, p -> p.place().column())
                .containsExactlyInAnyOrder(
                        tuple("formats.alike-case", "q"),
                        tuple("formats.alike-number", "n"),
                        tuple("formats.alike-case-groups", "g"),
                        tuple("formats.group-odd", "age"),
                        tuple("formats.doubt-weight", "w"),
                        tuple("formats.alike-number-units", "unit"),
                        tuple("formats.doubt-numbers", "big"));
        assertThat(doubts)
                .filteredOn(p -> p.code().equals("formats.doubt-weight"))
                .first()
                .satisfies(p -> assertThat(p.severity()).isEqualTo(Severity.WARNING))
                .satisfies(p -> assertThat(p.arguments()).containsExactly("8", "1", "1", "2", "w"));

        var edited =
                Overlay.of(survey, List.of(new Edit.MissingValues("age", "-2"), new Edit.MissingValues("big", "999")));
        assertThat(SurveyDoubts.of(edited, "s.mindgap"))
                .extracting(p -> p.place().column())
                .doesNotContain("age", "big");
    }
}
