package org.mindgap.formats.answers.inspect;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.answers.runs.RecordTaker;
import org.mindgap.formats.answers.runs.RunReader;
import org.mindgap.formats.archive.ArchivedFile;
import org.mindgap.formats.archive.ZipMembers;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads logs of Inspect, {@code .eval} and {@code .json} (docs/formats/inspect.md). Samples are read one by one, each
 * within bounds; a log without {@code header.json} is of a run that did not finish, and what it has is read.
 */
public final class InspectReader extends RunReader {
    private static final int MOST_HEADER = 64 << 20;
    private static final int MOST_SAMPLE = 128 << 20;
    private static final String START = "_journal/start.json";
    private static final String HEADER = "header.json";

    @Override
    public String format() {
        return "inspect";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        if (isArchive(file)) {
            return FileFacts.name(file).endsWith(".eval");
        }
        var head = FileFacts.head(file).stripLeading();
        return head.startsWith("{")
                && head.contains("\"eval\"")
                && head.contains("\"status\"")
                && (head.contains("\"task_id\"") || head.contains("\"run_id\""));
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var two = in.readNBytes(2);
            return two.length == 2 && two[0] == 'P' && two[1] == 'K';
        }
    }

    @Override
    protected void records(Path file, RunMap map, RecordTaker taker, JobContext context)
            throws IOException, ProblemException {
        if (isArchive(file)) {
            archive(file, taker, context);
        } else {
            text(file, taker, context);
        }
    }

    private static void archive(Path file, RecordTaker taker, JobContext context) throws IOException, ProblemException {
        try (var archive = ZipMembers.open(file)) {
            var header = archive.find(HEADER);
            var start = archive.find(START);
            if (header.isEmpty() && start.isEmpty()) {
                throw new ProblemException(
                        Problem.error("runs.inspect-no-header").at(place(file)));
            }
            var run = new InspectRun(object(archive, header.or(() -> start).orElseThrow(), file));
            run.note(taker);
            var samples = archive.files().stream()
                    .filter(f -> f.name().startsWith("samples/") && f.name().endsWith(".json"))
                    .toList();
            if (header.isEmpty()) {
                taker.note(
                        Problem.warning("runs.inspect-unfinished", samples.size(), lost(archive, samples.size(), file)),
                        0);
            }
            var number = 0;
            for (var sample : samples) {
                context.checkCancelled();
                context.progress(number++, samples.size());
                if (!sample(archive, sample, run, number, taker)) {
                    return;
                }
            }
        }
    }

    private static boolean sample(
            ZipMembers archive, ArchivedFile member, InspectRun run, int number, RecordTaker taker) throws IOException {
        try (var in = JsonText.mapper().createParser(archive.read(member, MOST_SAMPLE))) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                taker.broken(Problem.warning("answers.line-object"), number);
                return true;
            }
            return taker.take(run.record(SampleTree.read(in), number));
        } catch (JacksonException e) {
            taker.broken(Problem.warning("runs.sample-json", member.shortName(), JsonText.firstLine(e)), number);
            return true;
        } catch (ProblemException e) {
            e.problems()
                    .forEach(p ->
                            taker.broken(Problem.warning(p.code(), p.arguments().toArray()), number));
            return true;
        }
    }

    /** Samples that the journal names and the archive does not hold: they were answered and not written yet. */
    private static long lost(ZipMembers archive, int samples, Path file) throws IOException, ProblemException {
        var named = new HashSet<String>();
        for (var member : archive.files()) {
            if (member.name().startsWith("_journal/summaries/")) {
                for (var summary : tree(archive, member, file)) {
                    named.add(summary.path("id").asText() + "\u0000"
                            + summary.path("epoch").asText());
                }
            }
        }
        return Math.max(0, named.size() - samples);
    }

    private static ObjectNode object(ZipMembers archive, ArchivedFile member, Path file)
            throws IOException, ProblemException {
        if (tree(archive, member, file) instanceof ObjectNode object) {
            return object;
        }
        throw new ProblemException(Problem.error("runs.inspect-no-header").at(place(file)));
    }

    private static JsonNode tree(ZipMembers archive, ArchivedFile member, Path file)
            throws IOException, ProblemException {
        try {
            return JsonText.mapper().readTree(archive.read(member, MOST_HEADER));
        } catch (JacksonException e) {
            throw JsonText.broken(FileFacts.name(file), e);
        }
    }

    private static Place place(Path file) {
        return Place.file(FileFacts.name(file));
    }

    /** Everything that stands before the samples is known when they come, as Inspect writes it. */
    private static void text(Path file, RecordTaker taker, JobContext context) throws IOException, ProblemException {
        var size = Files.size(file);
        try (var text = Utf8Reader.open(file);
                var in = JsonText.mapper().createParser(new BufferedReader(text))) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new ProblemException(
                        Problem.error("runs.inspect-no-header").at(place(file)));
            }
            var header = JsonText.mapper().createObjectNode();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var name = in.currentName();
                in.nextToken();
                if (!name.equals("samples")) {
                    header.set(name, JsonText.mapper().<JsonNode>readTree(in));
                } else if (!samples(in, new InspectRun(header), taker, () -> {
                    context.checkCancelled();
                    context.progress(text.consumed(), size);
                })) {
                    return;
                }
            }
        } catch (BadTextException e) {
            throw CsvTable.notText(FileFacts.name(file), e);
        } catch (JacksonException e) {
            throw JsonText.broken(FileFacts.name(file), e);
        }
    }

    private static boolean samples(JsonParser in, InspectRun run, RecordTaker taker, Runnable step) throws IOException {
        run.note(taker);
        var number = 0;
        while (in.nextToken() == JsonToken.START_OBJECT) {
            step.run();
            if (!taker.take(run.record(SampleTree.read(in), ++number))) {
                return false;
            }
        }
        return true;
    }
}
