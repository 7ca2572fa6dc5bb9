package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads a folder of OpinionsQA from its responses.csv: info.csv and metadata.csv beside it are parts of the same
 * download and serve as its codebook (docs/formats/opinionsqa.md).
 */
public final class OpinionsReader implements SurveyReader {
    private static final String INFO = "info.csv";
    private static final Pattern WEIGHT = Pattern.compile("WEIGHT_W\\d+");

    private final RespondentCsvReader respondents = new RespondentCsvReader();

    @Override
    public String format() {
        return "opinionsqa";
    }

    @Override
    public boolean respondents() {
        return true;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var info = file.resolveSibling(INFO);
        return CsvHead.of(file).names().stream().anyMatch(n -> WEIGHT.matcher(n).matches())
                && Files.isRegularFile(info)
                && OpinionsInfoReader.isInfo(info);
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var info = request.file().resolveSibling(INFO);
        if (request.codebook().isEmpty() && !Files.isRegularFile(info)) {
            throw new ProblemException(
                    Problem.error("formats.info-missing", INFO).at(Place.file(FileFacts.name(request.file()))));
        }
        return respondents.read(
                request.codebook(request.codebook().orElse(info))
                        .name(request.name().orElse(folder(request.file()))),
                context);
    }

    /** Fifteen surveys are all called responses.csv; their folders have the names. */
    private static String folder(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null ? FileFacts.stem(file) : FileFacts.name(folder);
    }
}
