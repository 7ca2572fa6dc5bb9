package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/**
 * Reads GlobalOpinionQA: a question a row, what people of each country chose as a Python dict of lists
 * (docs/formats/globalopinionqa.md). A survey of published shares without bases.
 */
public final class GlobalOpinionsReader implements SurveyReader {
    private static final List<String> NEEDED = List.of("question", "selections", "options");

    @Override
    public String format() {
        return "globalopinionqa";
    }

    @Override
    public boolean respondents() {
        return false;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = CsvHead.of(file);
        return head.names().containsAll(NEEDED) && !head.has("llm_distribution") && !head.has("probs");
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        var known = List.of(NamedVariables.COUNTRY);
        NamedVariables.mustExist(request, known, file);
        NamedVariables.countryOnce(request, known, file);
        var log = new ProblemLog();
        return PublishedCsv.read(request, NEEDED, new GlobalOpinionsAssembly(file, log), log, context);
    }
}
