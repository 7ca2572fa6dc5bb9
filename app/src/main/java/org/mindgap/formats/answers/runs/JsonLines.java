package org.mindgap.formats.answers.runs;

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

/** Reads a file with one JSON object on each line; a line that breaks off at the end is reported and no more. */
public final class JsonLines {
    private JsonLines() {}

    /** Takes a line; false when no more are wanted. */
    public interface Line {
        boolean take(JsonNode object, long line);
    }

    /** Reads line by line; what is wrong with a line goes to the taker. */
    public static void read(Path file, RecordTaker taker, JobContext context, Line each)
            throws IOException, ProblemException {
        var size = Files.size(file);
        var name = FileFacts.name(file);
        try (var text = Utf8Reader.open(file);
                var lines = new LineReader(new BufferedReader(text))) {
            while (lines.next()) {
                context.checkCancelled();
                context.progress(text.consumed(), size);
                if (!lines.text().isBlank() && !line(lines, taker, each)) {
                    return;
                }
            }
        } catch (BadTextException e) {
            if (!e.atEnd()) {
                throw CsvTable.notText(name, e);
            }
            taker.note(Problem.warning("answers.torn-line"), e.line());
        } catch (LineReader.TooLongException e) {
            throw new ProblemException(Problem.error("formats.line-too-long").at(Place.line(name, e.line())), e);
        }
    }

    private static boolean line(LineReader lines, RecordTaker taker, Line each) {
        try {
            var node = JsonText.mapper().readTree(lines.text());
            if (node == null || !node.isObject()) {
                taker.broken(Problem.warning("answers.line-object"), lines.line());
                return true;
            }
            return each.take(node, lines.line());
        } catch (JacksonException e) {
            if (lines.torn()) {
                taker.note(Problem.warning("answers.torn-line"), lines.line());
            } else {
                taker.broken(Problem.warning("answers.line-json", JsonText.firstLine(e)), lines.line());
            }
            return true;
        }
    }

    /** The first line, for recognising a kind. */
    public static String first(Path file) throws IOException {
        var head = FileFacts.head(file).stripLeading();
        var end = head.indexOf('\n');
        return end < 0 ? head : head.substring(0, end);
    }
}
