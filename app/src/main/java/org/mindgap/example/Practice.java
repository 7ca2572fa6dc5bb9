package org.mindgap.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.problem.ProblemException;

/**
 * The practice survey: invented respondents of invented places, and models whose bias is known exactly
 * ({@code sample-data/practice/README.md}).
 */
public final class Practice {
    private static final String FOLDER = "practice";
    private static final String NAME = "Practice survey, INVENTED DATA";

    private Practice() {}

    /**
     * Builds a study from the plain files of {@code sample-data/practice}.
     *
     * @param file the study to create; never overwritten
     */
    public static void build(Path file) throws IOException, ProblemException {
        var folder = SampleData.folder().resolve(FOLDER);
        var request = request(folder.resolve("practice.csv"), folder.resolve("practice.json"));
        new SampleStudy(true).build(file, request, List.of(folder.resolve("models.jsonl")));
    }

    /** What every variable is used as stands in the codebook. */
    private static SurveyRequest request(Path file, Path codebook) {
        var usual = SurveyRequest.of(file);
        return SurveyRequest.of(usual.file())
                .codebook(codebook)
                .weight(usual.weight())
                .country(usual.country())
                .countryIs(usual.countryIs())
                .religion(usual.religion())
                .groups(usual.groups())
                .name(NAME)
                .invented(true);
    }
}
