package org.mindgap.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mindgap.formats.survey.Formats;
import org.mindgap.formats.survey.SurveyImport;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/** The practice survey through the readers that everybody uses. */
class PracticeImportTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("mindgap.root", "..")).resolve("sample-data/practice");

    private static SurveyImport imported;

    @BeforeAll
    static void read() throws Exception {
        imported = read("practice.csv", "practice.json");
    }

    private static SurveyImport read(String file, String codebook) throws Exception {
        var path = FOLDER.resolve(file);
        var request = SurveyRequest.of(path)
                .codebook(FOLDER.resolve(codebook))
                .weight(List.of("WEIGHT"))
                .country("PLACE")
                .religion("FAITH")
                .groups(List.of("SEX", "AGEGROUP"))
                .invented(true);
        return new Formats().choose(path, Formats.AUTO, true).read(request, JobContext.unwatched());
    }

    @Test
    void nothingIsReportedButHowTheFileWasReadAndTheUseOfTheWeight() {
        assertThat(imported.report())
                .extracting(Problem::code)
                .filteredOn(code -> !code.startsWith("table."))
                .containsOnly("formats.weight-all");
        assertThat(imported.report()).extracting(Problem::severity).containsOnly(org.mindgap.problem.Severity.NOTE);
    }

    @Test
    void notAskedIsNotMissing() {
        var survey = imported.survey();
        assertThat(survey.question("FA4")
                        .orElseThrow()
                        .option("97")
                        .orElseThrow()
                        .kind())
                .isEqualTo(OptionKind.NOT_ASKED);
        assertThat(values(survey, "FA4", 2)).containsOnly("97");
        assertThat(values(survey, "FA4", 0)).doesNotContain("97").contains("", "98", "99", "1", "2");
        assertThat(values(survey, "PU6", 1)).containsOnly("");
    }

    private static List<String> values(Survey survey, String question, int place) {
        var respondents = (Respondents) survey.source();
        var column = (Column.Codes) respondents.column(question);
        var places = (Column.Codes) respondents.column("PLACE");
        return java.util.stream.IntStream.range(0, respondents.count())
                .filter(i -> places.dictionary().get(places.index()[i]).equals(String.valueOf(place + 1)))
                .mapToObj(i -> column.index()[i] < 0 ? "" : column.dictionary().get(column.index()[i]))
                .distinct()
                .toList();
    }
}
