package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.PythonLiteral;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.PeopleSaid;

/** KoBBQ's templates: whom each is about, and what people in Korea said of its stereotype. */
public final class KobbqTemplates implements BenchmarkReader {
    private static final Set<String> COLUMNS = Set.of("category", "id", "stereotype", "target_group", "survey_stats");

    @Override
    public String format() {
        return "kobbq-templates";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return FieldRows.names(file).containsAll(COLUMNS);
    }

    @Override
    public BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException {
        var gathered = new Gathered(BenchmarkSet.of(request.kind()), request);
        var seen = new HashMap<String, PeopleSaid>();
        FieldRows.read(request.file(), gathered.lines(), context, row -> {
            try {
                var template = template(row);
                var said = new PeopleSaid(
                        template, row.text("category").toLowerCase(Locale.ROOT), row.text("stereotype"), shares(row));
                // versions a and b of a template share it
                if (seen.putIfAbsent(template, said) == null) {
                    gathered.people(said);
                }
            } catch (ProblemException e) {
                e.problems().forEach(p -> gathered.lines().broken(p, row.line()));
            }
        });
        return gathered.file();
    }

    /** Whom each template is about, in English where the file has it. */
    static Map<String, String> groups(Path file, JobContext context) throws IOException, ProblemException {
        var groups = new HashMap<String, String>();
        var lines = new Lines(FileFacts.name(file));
        FieldRows.read(file, lines, context, row -> {
            try {
                groups.putIfAbsent(template(row), row.text("target_group_translated", "target_group"));
            } catch (ProblemException e) {
                e.problems().forEach(p -> lines.broken(p, row.line()));
            }
        });
        return groups;
    }

    private static String template(Fields row) throws ProblemException {
        var number = row.text("id");
        if (!number.matches("\\d{1,6}") || row.text("category").isEmpty()) {
            throw new ProblemException(Problem.warning("benchmark.field", number.isEmpty() ? "ID" : "Category"));
        }
        return row.text("category").toLowerCase(Locale.ROOT) + "-" + "0".repeat(Math.max(0, 3 - number.length()))
                + number;
    }

    private static Map<String, Double> shares(Fields row) throws ProblemException {
        var shares = new LinkedHashMap<String, Double>();
        try {
            if (PythonLiteral.parse(row.text("survey_stats")) instanceof Map<?, ?> stats) {
                for (var entry : stats.entrySet()) {
                    var percent = DecimalText.parse(PythonLiteral.text(entry.getValue()));
                    if (percent.isEmpty() || !(percent.getAsDouble() >= 0 && percent.getAsDouble() <= 100)) {
                        throw new ProblemException(
                                Problem.warning("benchmark.people-share", PythonLiteral.text(entry.getValue())));
                    }
                    shares.put(PythonLiteral.text(entry.getKey()), percent.getAsDouble());
                }
            }
        } catch (PythonLiteral.NotLiteralException e) {
            throw new ProblemException(Problem.warning("benchmark.people-share", row.text("survey_stats")), e);
        }
        if (shares.isEmpty()) {
            throw new ProblemException(Problem.warning("benchmark.field", "Survey_stats"));
        }
        return shares;
    }
}
