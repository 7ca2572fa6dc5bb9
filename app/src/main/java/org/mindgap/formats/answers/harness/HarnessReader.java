package org.mindgap.formats.answers.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.runs.JsonLines;
import org.mindgap.formats.answers.runs.RecordTaker;
import org.mindgap.formats.answers.runs.RunReader;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads lm-evaluation-harness's {@code samples_TASK_DATE.jsonl}, with the {@code results_DATE.json} beside it
 * (docs/formats/lm-eval.md). A file of results stands for all samples of its date. Each document counts once, however
 * many filters the file keeps it for.
 */
public final class HarnessReader extends RunReader {

    @Override
    public String format() {
        return "lm-eval";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        if (FileFacts.name(file).endsWith(".jsonl")) {
            var first = JsonLines.first(file);
            return first.startsWith("{")
                    && first.contains("\"doc_id\"")
                    && (first.contains("\"resps\"") || first.contains("\"filtered_resps\""));
        }
        return HarnessResults.is(file);
    }

    @Override
    public List<Path> together(Path file) throws IOException {
        return FileFacts.name(file).endsWith(".jsonl") ? List.of(file) : HarnessResults.samples(file);
    }

    @Override
    protected void records(Path file, RunMap map, RecordTaker taker, JobContext context)
            throws IOException, ProblemException {
        var files = together(file);
        if (files.isEmpty()) {
            throw new ProblemException(Problem.error("runs.harness-no-samples").at(Place.file(FileFacts.name(file))));
        }
        for (var samples : files) {
            samples(samples, map, taker, context);
        }
    }

    private static void samples(Path file, RunMap map, RecordTaker taker, JobContext context)
            throws IOException, ProblemException {
        taker.begin(FileFacts.name(file));
        var results = HarnessResults.beside(file);
        results.limited().ifPresent(n -> taker.note(Problem.note("runs.harness-limit", n), 0));
        Map<String, String> filters = new HashMap<>();
        Set<String> seen = new HashSet<>();
        JsonLines.read(file, taker, context, (sample, line) -> {
            var filter = JsonText.text(sample.get("filter"));
            if (!map.filter().isEmpty() && !map.filter().equals(filter)) {
                return true;
            }
            var doc = JsonText.text(sample.get("doc_id"));
            var first = filters.putIfAbsent(doc, filter);
            if (first != null && !first.equals(filter)) {
                taker.note(Problem.note("runs.harness-filters", first.isEmpty() ? "none" : first), 0);
                return true;
            }
            if (!seen.add(doc)) {
                taker.broken(Problem.warning("runs.harness-twice", doc), line);
                return true;
            }
            return taker.take(new HarnessSample(sample, line, map, results).record());
        });
    }
}
