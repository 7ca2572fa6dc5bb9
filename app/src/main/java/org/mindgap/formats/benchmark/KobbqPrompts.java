package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** KoBBQ's evaluation prompts: they are read and told, and there is nothing in them to keep. */
final class KobbqPrompts implements BenchmarkReader {
    private static final Set<String> COLUMNS = Set.of("prompt_id", "prompt", "unknown");

    @Override
    public String format() {
        return "kobbq-prompts";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return FieldRows.names(file).containsAll(COLUMNS);
    }

    @Override
    public BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException {
        var name = FileFacts.name(request.file());
        var ids = new TreeSet<String>();
        FieldRows.read(request.file(), new Lines(name), context, row -> ids.add(row.text("prompt_id")));
        throw new ProblemException(
                Problem.error("benchmark.prompts", String.join(", ", ids)).at(Place.file(name)));
    }
}
