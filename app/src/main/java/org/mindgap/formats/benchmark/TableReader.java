package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkKind.Form;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Method;

/**
 * The plain table (docs/formats/benchmark.md), and ThaiCLI's judged answers, which are one with names of its own: one row
 * for each item, or for each answer to an item. CSV, TSV or JSON lines.
 */
public final class TableReader implements BenchmarkReader {
    private static final int MOST_JUDGES = 1_000;

    @Override
    public String format() {
        return "table";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var names = FieldRows.names(file);
        return names.contains("item")
                || names.contains("judged")
                || (names.contains("chosen") && names.contains("rejected"));
    }

    @Override
    public BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException {
        var form = form(request);
        var gathered = new Gathered(set(request, form), request);
        var items =
                new TableItems(form, request.language().orElse(request.kind() == BenchmarkKind.THAICLI ? "th" : ""));
        FieldRows.read(request.file(), gathered.lines(), context, row -> {
            try {
                take(row, request, items, gathered);
            } catch (ProblemException e) {
                e.problems().forEach(p -> gathered.lines().broken(p, row.line()));
            }
        });
        return gathered.file();
    }

    /** Judged where there are references or judgements; pairs where there are two options and no question. */
    private static Form form(BenchmarkRequest request) throws IOException {
        if (request.kind() != BenchmarkKind.TABLE) {
            return request.kind().form();
        }
        var names = FieldRows.names(request.file());
        if (names.contains("judged") || names.contains("rejected")) {
            return Form.JUDGED;
        }
        if (names.contains("option_3") || names.contains("question") || names.contains("context")) {
            return Form.QUESTIONS;
        }
        if (names.contains("option_2") || names.contains("score_2")) {
            return Form.PAIRS;
        }
        return Form.QUESTIONS;
    }

    private static BenchmarkSet set(BenchmarkRequest request, Form form) {
        if (request.kind() != BenchmarkKind.TABLE) {
            return BenchmarkSet.of(request.kind());
        }
        var name = request.name().orElse(FileFacts.stem(request.file()));
        return new BenchmarkSet(FileFacts.id("table " + name), BenchmarkKind.TABLE, name, form);
    }

    private static void take(Fields row, BenchmarkRequest request, TableItems items, Gathered to)
            throws ProblemException {
        var item = item(row, items, to);
        var model = request.model().orElse(row.text("model"));
        if (!TableAnswers.any(row)) {
            return;
        }
        if (model.isEmpty()) {
            throw new ProblemException(Problem.warning("benchmark.row-model", item.id()));
        }
        var by = new Gathered.By(
                model,
                row.text("prompt_format"),
                method(row, request, item),
                row.text("judge"),
                repeat(row),
                row.text("details"));
        to.answer(by, TableAnswers.of(item, row));
    }

    private static BenchmarkItem item(Fields row, TableItems items, Gathered to) throws ProblemException {
        if (!items.whole(row)) {
            var id = row.text("item", "id");
            return to.item(id).orElseThrow(() -> new ProblemException(Problem.warning("benchmark.item-unknown", id)));
        }
        var item = items.of(row);
        to.item(item, row.line());
        return to.item(item.id()).orElse(item);
    }

    private static Method method(Fields row, BenchmarkRequest request, BenchmarkItem item) throws ProblemException {
        if (request.method().isPresent()) {
            return request.method().get();
        }
        var said = row.text("method");
        if (said.isEmpty()) {
            return row.text("judged", "rating", "score").isEmpty()
                            || item.choices().size() > 2
                    ? Method.UNSTATED
                    : Method.JUDGED;
        }
        return Method.of(said).orElseThrow(() -> new ProblemException(Problem.warning("benchmark.method", said)));
    }

    private static int repeat(Fields row) throws ProblemException {
        var said = row.text("repeat");
        if (said.isEmpty()) {
            return 1;
        }
        return Optional.of(said)
                .filter(s -> s.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(n -> n >= 1 && n <= MOST_JUDGES)
                .orElseThrow(() -> new ProblemException(
                        Problem.warning("benchmark.word", "repeat", "1", "a whole number after it", said)));
    }
}
