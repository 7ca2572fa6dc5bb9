package org.mindgap.views.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.runs.RunFolder;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.kit.study.OpenStudy;

/** Recognises files and brings them into studies. Slow: called from jobs. */
public interface Importer {

    /** The readers that say they know the file, in their order. */
    List<SurveyReader> surveyReaders(Path file) throws IOException;

    List<AnswersReader> answersReaders(Path file) throws IOException;

    /** The runs in a folder and those in it; nothing where it is no folder. */
    Optional<RunFolder> folder(Path file) throws IOException;

    /** Adds a survey; its report says what was decided and left out. */
    List<Problem> survey(OpenStudy study, SurveyReader reader, SurveyRequest request, JobContext context)
            throws IOException, ProblemException;

    /**
     * Adds model answers, and the survey that comes with them where the file holds both.
     *
     * @param model name of the model where the file does not say, or empty
     */
    AnswersReport answers(OpenStudy study, AnswersReader reader, Path file, String model, JobContext context)
            throws IOException, ProblemException;

    /** Adds runs of another program, read with a map, each an import of its own. */
    AnswersReport runs(OpenStudy study, RunChoice choice, JobContext context) throws IOException, ProblemException;

    /**
     * What a run would be read as.
     *
     * @param choice what is known of it; where it has no map yet, one is proposed
     * @param most answers to show
     */
    RunPreview look(OpenStudy study, RunChoice choice, int most, JobContext context)
            throws IOException, ProblemException;
}
