package org.mindgap.formats.answers;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.LineReader;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads our own run files, one answer per line (docs/formats/run-jsonl.md, docs/formats/run-1.schema.json). */
public final class RunJsonlReader implements AnswersReader {

    @Override
    public String format() {
        return "run-jsonl";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var first = first(file);
        return first.startsWith("{") && first.replace(" ", "").contains("\"schema\":\"run/");
    }

    private static String first(Path file) throws IOException {
        var head = FileFacts.head(file).stripLeading();
        var end = head.indexOf('\n');
        return end < 0 ? head : head.substring(0, end);
    }

    @Override
    public boolean namesModel(Path file) throws IOException {
        return first(file).replace(" ", "").contains("\"model\":{\"");
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        var desk = new AnswerDesk(request, request.surveys(), sink);
        var row = new RunRow(desk, request.model());
        var size = Files.size(request.file());
        try (var text = Utf8Reader.open(request.file());
                var lines = new LineReader(new BufferedReader(text))) {
            while (lines.next()) {
                context.checkCancelled();
                context.progress(text.consumed(), size);
                if (!lines.text().isBlank()) {
                    line(lines, row, desk);
                }
            }
        } catch (BadTextException e) {
            if (!e.atEnd()) {
                throw CsvTable.notText(desk.file(), e);
            }
            desk.report(Problem.warning("answers.torn-line"), e.line());
        } catch (LineReader.TooLongException e) {
            throw new ProblemException(Problem.error("formats.line-too-long").at(Place.line(desk.file(), e.line())), e);
        }
        return desk.done();
    }

    private static void line(LineReader lines, RunRow row, AnswerDesk desk) {
        JsonNode body;
        try {
            body = JsonText.mapper().readTree(lines.text());
        } catch (JacksonException e) {
            if (lines.torn()) {
                desk.report(Problem.warning("answers.torn-line"), lines.line());
            } else {
                desk.countRow();
                desk.report(Problem.warning("answers.line-json", JsonText.firstLine(e)), lines.line());
            }
            return;
        }
        desk.countRow();
        try {
            row.read(body, lines.line());
        } catch (RowProblem e) {
            desk.report(e.problem(), lines.line());
        }
    }
}
