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
 * Reads what people answered from OpinionsQA's files of distributions (docs/formats/opinionsqa.md): {@code *_human.csv},
 * with info.csv for the names of the options, and {@code *_combined.csv}, which names them itself and repeats the same
 * people beside every model. A survey of published shares without bases.
 */
public final class OpinionsSharesReader implements SurveyReader {
    private static final List<String> NEEDED = List.of("qkey", "attribute", "group", "D_H");

    /** For {@link java.util.ServiceLoader}. */
    public OpinionsSharesReader() {}

    @Override
    public String format() {
        return "opinionsqa-shares";
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
        var rows = OpinionsShares.of(request, context);
        var assembly = new SubpopAssembly(file, request, log, rows, "formats.opinions-shares-unknown");
        return PublishedCsv.read(request, NEEDED, assembly, log, context);
    }
}
