package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.PromptFormat;

/**
 * KoBBQ's evaluation prompts, put together from their parts as the authors do it: instruction, an empty line, context,
 * question, three options, the word for answer. Each has words of its own for "unknown".
 */
final class KobbqPrompts implements BenchmarkReader {
    private static final Set<String> COLUMNS =
            Set.of("prompt_id", "instruction", "context", "question", "a", "b", "c", "answer", "unknown");

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
        var lines = new Lines(name);
        var prompts = new ArrayList<PromptFormat>();
        try (var table = CsvTable.open(request.file(), context)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var parts = new HashMap<String, String>();
                for (var column : COLUMNS) {
                    // with its blanks: they are sent
                    parts.put(column, row.get().fields().get(table.column(column)));
                }
                var line = row.get().line();
                prompt(parts)
                        .ifPresentOrElse(
                                prompts::add,
                                () -> lines.broken(
                                        Problem.warning("benchmark.prompt-parts", parts.getOrDefault("prompt_id", "")),
                                        line));
            }
        }
        if (prompts.isEmpty()) {
            throw new ProblemException(
                    Problem.error("benchmark.prompt-parts", "prompt_id").at(Place.file(name)));
        }
        var names = prompts.stream().map(PromptFormat::name).toList();
        lines.note(Problem.note("benchmark.prompts", String.join(", ", names)), 0);
        return new BenchmarkFile(
                BenchmarkSet.of(request.kind()),
                List.of(),
                List.of(),
                List.of(),
                ImportReport.of(lines.log(), name),
                lines.log().counts(),
                prompts);
    }

    private static Optional<PromptFormat> prompt(Map<String, String> row) {
        var id = row.getOrDefault("prompt_id", "").strip();
        // what stands before and behind a letter is the same for all three; before the first there may be more
        var b = letter(row.getOrDefault("b", ""), 'b');
        var c = letter(row.getOrDefault("c", ""), 'c');
        var a = letter(row.getOrDefault("a", ""), 'a');
        if (!id.matches("\\d{1,3}")
                || a.isEmpty()
                || b.isEmpty()
                || !b.equals(c)
                || !a.get().endsWith(b.get())) {
            return Optional.empty();
        }
        var lead = a.get().substring(0, a.get().length() - b.get().length());
        var words = row.getOrDefault("instruction", "") + "\n\n" + row.getOrDefault("context", "") + "{stem}\n"
                + row.getOrDefault("question", "") + "{wording}\n" + lead + "{options}\n"
                + row.getOrDefault("answer", "");
        return Optional.of(PromptFormat.of(
                "prompt-" + id,
                "prompt " + id,
                "ko",
                words,
                b.get() + "{text}",
                row.getOrDefault("b", "").contains("B") ? "letters" : "small-letters",
                row.getOrDefault("unknown", "").strip()));
    }

    /** What stands around an option's letter, the letter replaced by its place; nothing where the letter is not there. */
    private static Optional<String> letter(String text, char letter) {
        var large = text.indexOf(Character.toUpperCase(letter));
        var at = large >= 0 ? large : text.indexOf(letter);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at) + "{label}" + text.substring(at + 1));
    }
}
