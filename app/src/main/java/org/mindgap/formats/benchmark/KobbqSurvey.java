package org.mindgap.formats.benchmark;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.PeopleSaid;

/** KoBBQ's human survey: a list of stereotypes, each with the percentages of people who named a group. */
public final class KobbqSurvey implements BenchmarkReader {
    private static final long LARGEST = 64L << 20;

    @Override
    public String format() {
        return "kobbq-survey";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file).stripLeading();
        return head.startsWith("[") && head.contains("\"survey_stats\"");
    }

    @Override
    public BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException {
        var gathered = new Gathered(BenchmarkSet.of(request.kind()), request);
        var number = 0;
        for (var one : tree(request.file())) {
            context.checkCancelled();
            number++;
            try {
                gathered.people(new PeopleSaid(
                        "",
                        JsonText.text(one.get("category")).toLowerCase(java.util.Locale.ROOT),
                        JsonText.text(one.get("stereotype")),
                        shares(one.path("survey_stats"))));
            } catch (ProblemException e) {
                for (var problem : e.problems()) {
                    gathered.lines()
                            .broken(
                                    Problem.warning(
                                            "benchmark.people-entry",
                                            number,
                                            problem.arguments().get(0)),
                                    0);
                }
            }
        }
        return gathered.file();
    }

    private static JsonNode tree(Path file) throws IOException, ProblemException {
        var name = FileFacts.name(file);
        if (Files.size(file) > LARGEST) {
            throw new ProblemException(Problem.error("benchmark.too-large").at(Place.file(name)));
        }
        try (var text = new BufferedReader(Utf8Reader.open(file))) {
            var tree = JsonText.mapper().readTree(text);
            if (tree == null || !tree.isArray()) {
                throw new ProblemException(
                        Problem.error("formats.json-shape", "[ … ]").at(Place.file(name)));
            }
            return tree;
        } catch (BadTextException e) {
            throw CsvTable.notText(name, e);
        } catch (JacksonException e) {
            throw JsonText.broken(name, e);
        }
    }

    private static Map<String, Double> shares(JsonNode stats) throws ProblemException {
        var shares = new LinkedHashMap<String, Double>();
        for (var field : stats.properties()) {
            var percent = JsonText.number(field.getValue());
            if (percent.isEmpty() || !(percent.getAsDouble() >= 0 && percent.getAsDouble() <= 100)) {
                throw new ProblemException(Problem.warning(
                        "benchmark.people-share", field.getValue().toString()));
            }
            shares.put(field.getKey(), percent.getAsDouble());
        }
        if (shares.isEmpty()) {
            throw new ProblemException(Problem.warning("benchmark.field", "survey_stats"));
        }
        return shares;
    }
}
