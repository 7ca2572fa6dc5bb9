package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads OpinionsQA's files of model answers, {@code *_model.csv} (docs/formats/opinionsqa.md): what the tokens say of
 * each option, and nothing of an option of which no token was among the first.
 */
public class OpinionsModelReader implements AnswersReader {
    private static final List<String> NEEDED = List.of("qkey", "model_name", "ordinal_refs", "refusal_refs");

    /** For {@link java.util.ServiceLoader}. */
    public OpinionsModelReader() {}

    @Override
    public String format() {
        return "opinionsqa";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return isModelFile(file);
    }

    @Override
    public boolean namesModel(Path file) throws IOException {
        return true; // a table without its column of names is not of this kind
    }

    /** Whether it has what models answered, and not what people did beside it, which repeats each answer by group. */
    private static boolean isModelFile(Path file) throws IOException {
        var head = CsvHead.of(file);
        return head.names().containsAll(NEEDED)
                && (head.has("top_k_logprobs", "mapping") || head.has("probs_unnorm", "misses"))
                && !head.has("D_H");
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        var desk = new AnswerDesk(request, request.surveys(), sink);
        try (var table = CsvTable.open(request.file(), context)) {
            var missing = NEEDED.stream().filter(c -> table.column(c) < 0).collect(Collectors.joining(", "));
            if (!missing.isEmpty() || table.column("D_H") >= 0) {
                throw new ProblemException(
                        missing.isEmpty()
                                ? Problem.error("answers.opinions-combined").at(Place.line(desk.file(), 1))
                                : Problem.error("formats.column-missing", missing, String.join(", ", table.header()))
                                        .at(Place.line(desk.file(), 1)));
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                desk.countRow();
                try {
                    hand(desk, new OpinionsRow(table, row.get()));
                } catch (RowProblem e) {
                    desk.report(e.problem(), row.get().line());
                }
            }
        }
        return desk.done();
    }

    /** Probability by label; an option that is absent has no known one. */
    Map<String, Double> probabilities(OpinionsRow row, AnswerDesk desk) throws RowProblem {
        var found = row.found();
        var missing = row.labels().size() - found.size();
        if (missing > 0) {
            desk.report(Problem.note("answers.opinions-missing", missing, row.text("qkey")), row.line());
        }
        return found;
    }

    private void hand(AnswerDesk desk, OpinionsRow row) throws RowProblem {
        var group = group(row);
        var found = desk.match("", row.text("qkey"), group);
        var known = new LinkedHashMap<String, Double>();
        for (var share : probabilities(row, desk).entrySet()) {
            Shares.put(
                    known,
                    desk.option(found, share.getKey()),
                    share.getValue(),
                    found.question().id());
        }
        var shares = new Shares(known, 0);
        shares.checkBounds(found.question().id());
        var name = row.text("model_name");
        if (name.isEmpty()) {
            throw new RowProblem("answers.field-missing", "model_name");
        }
        var status = known.isEmpty() ? AnswerStatus.NOT_CODED : AnswerStatus.OK;
        if (known.isEmpty()) {
            desk.report(Problem.warning("answers.no-shares", found.question().id()), row.line());
        }
        desk.answer(
                new Answer(
                        0,
                        desk.model(name, false, "", row.line()).id(),
                        found.survey().id(),
                        found.question().id(),
                        new Condition(
                                group.isEmpty() ? AskedAs.NO_ONE : AskedAs.GROUP,
                                "",
                                row.text("context_type"),
                                "",
                                Reading.PROBABILITIES,
                                null),
                        found.target(),
                        shares.byCode(),
                        0,
                        shares.coverage(Double.NaN, found.question().id()),
                        status),
                new Evidence("", row.text("top_k_logprobs"), desk.file(), row.line(), ""));
    }

    /** Whom the model was steered to; nobody in the default context. */
    private static Map<String, String> group(OpinionsRow row) throws RowProblem {
        var attribute = row.text("steer_attribute");
        var group = row.text("steer_group");
        var steered = row.text("context_type").startsWith("steer");
        if (steered && (attribute.isEmpty() || group.isEmpty())) {
            throw new RowProblem("answers.opinions-steered", row.text("context_type"));
        }
        return steered ? Map.of(attribute, group) : Map.of();
    }
}
