package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/**
 * Reads the processed files of SubPOP: what a group of an attribute answered to a question, a row each
 * (docs/formats/subpop.md). A survey of published shares without bases.
 */
public final class SubpopReader implements SurveyReader {
    private static final List<String> NEEDED =
            List.of("qkey", "attribute", "group", "responses", "refusal_rate", "ordinal", "question", "options");

    @Override
    public String format() {
        return "subpop";
    }

    @Override
    public boolean respondents() {
        return false;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return CsvHead.of(file).names().containsAll(NEEDED);
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        var log = new ProblemLog();
        var assembly = new SubpopAssembly(
                file, request, log, (table, row) -> Optional.of(SubpopRow.of(table, row)), "formats.subpop-unknown");
        return PublishedCsv.read(request, NEEDED, assembly, log, context);
    }
}
