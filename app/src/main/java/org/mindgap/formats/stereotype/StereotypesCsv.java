package org.mindgap.formats.stereotype;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.StereotypeDirection;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Declared stereotypes as a table (docs/formats/stereotypes-csv.md): question, group, options, source. Groups and options
 * are named by codes or labels of one survey.
 */
public final class StereotypesCsv {
    private static final List<String> COLUMNS = List.of("question", "group", "options", "source");
    private static final int MOST_ROWS = 100_000;

    private final Survey survey;
    private final String file;

    private StereotypesCsv(Survey survey, String file) {
        this.survey = survey;
        this.file = file;
    }

    /**
     * Reads a file whole or not at all.
     *
     * @throws ProblemException if a column is missing, or a row names what the survey does not have or has no source
     */
    public static List<StereotypeDirection> read(Path path, Survey survey) throws IOException, ProblemException {
        var name = FileFacts.name(path);
        var reader = new StereotypesCsv(survey, name);
        var directions = new LinkedHashSet<StereotypeDirection>();
        try (var table = CsvTable.open(path, JobContext.unwatched())) {
            var at = new ArrayList<Integer>();
            for (var column : COLUMNS) {
                var found = table.column(column);
                if (found < 0) {
                    throw new ProblemException(
                            Problem.error("stereotype.no-column", column).at(Place.file(name)));
                }
                at.add(found);
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                if (directions.size() == MOST_ROWS) {
                    throw new ProblemException(
                            Problem.error("stereotype.too-many", MOST_ROWS).at(Place.file(name)));
                }
                directions.add(reader.direction(row.get(), at));
            }
        }
        return List.copyOf(directions);
    }

    private StereotypeDirection direction(CsvRow row, List<Integer> at) throws ProblemException {
        var id = row.text(at.get(0));
        var question = survey.question(survey.inFile(id))
                .orElseThrow(() -> wrong("stereotype.unknown-question", row, id, survey.name()));
        var source = row.text(at.get(3));
        if (source.isEmpty()) {
            throw wrong("stereotype.no-source", row, id);
        }
        return new StereotypeDirection(
                question.id(), group(row.text(at.get(1)), row), options(question, row.text(at.get(2)), row), source);
    }

    /** Conditions as in filters, "religion=Muslim; country=India". */
    private Group group(String text, CsvRow row) throws ProblemException {
        var resolver = new GroupResolver(survey);
        var group = Group.everyone();
        for (var condition : text.split(";", -1)) {
            var equals = condition.indexOf('=');
            var variable = equals < 0
                    ? java.util.Optional.<org.mindgap.survey.Variable>empty()
                    : resolver.variable(condition.substring(0, equals));
            var code = variable.filter(v -> v.role().divides())
                    .flatMap(v -> resolver.code(v, condition.substring(equals + 1)));
            if (code.isEmpty()) {
                throw wrong("stereotype.unknown-group", row, condition.strip(), survey.name());
            }
            group = group.and(variable.orElseThrow().name(), code.get());
        }
        return group;
    }

    private Set<String> options(Question question, String text, CsvRow row) throws ProblemException {
        var options = new LinkedHashSet<String>();
        for (var named : text.split(";", -1)) {
            var wanted = named.strip();
            var option = question.option(wanted)
                    .or(() -> question.options().stream()
                            .filter(o -> o.label().equalsIgnoreCase(wanted))
                            .findFirst())
                    .orElseThrow(() -> wrong("stereotype.unknown-option", row, wanted, question.shownName()));
            options.add(option.code());
        }
        if (options.size() == question.options().size()) {
            throw wrong("stereotype.all-options", row, question.shownName());
        }
        return options;
    }

    private ProblemException wrong(String code, CsvRow row, Object... words) {
        return new ProblemException(Problem.error(code, words).at(Place.line(file, row.line())));
    }
}
