package org.mindgap.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Survey;

/**
 * A CSV file of margins: {@code variable,value,share}, one row for each value of each variable; a value is a code or its
 * label, shares are parts of 1 or percent. A column {@code source} may say where they come from.
 */
public final class MarginFile {
    private static final String VARIABLE = "variable";
    private static final String VALUE = "value";
    private static final String SHARE = "share";
    private static final int MOST_ROWS = 10_000;

    private MarginFile() {}

    /**
     * Reads it for a survey.
     *
     * @throws ProblemException every row that names what the survey does not have, or no number
     */
    public static List<Edit.RakedWeight.Margin> read(Path path, Survey survey) throws IOException, ProblemException {
        var file = String.valueOf(path.getFileName());
        var log = new ProblemLog();
        var margins = new LinkedHashMap<String, List<Edit.RakedWeight.Target>>();
        try (var table = CsvTable.open(path, JobContext.unwatched())) {
            for (var needed : List.of(VARIABLE, VALUE, SHARE)) {
                if (table.column(needed) < 0) {
                    throw new ProblemException(
                            Problem.error("edit.rake-column", needed).at(Place.line(file, 1)));
                }
            }
            var rows = 0;
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                if (++rows > MOST_ROWS) {
                    throw new ProblemException(
                            Problem.error("edit.wording-rows", MOST_ROWS).at(Place.file(file)));
                }
                var at = Place.line(file, row.get().line());
                var name = row.get().text(table.column(VARIABLE));
                var value = row.get().text(table.column(VALUE));
                var share = DecimalText.parse(row.get().text(table.column(SHARE)));
                if (share.isEmpty()) {
                    log.add(Problem.error("edit.rake-number", row.get().text(table.column(SHARE)))
                            .at(at));
                    continue;
                }
                try {
                    add(margins, survey, name, value, share.getAsDouble());
                } catch (ProblemException e) {
                    e.problems().forEach(p -> log.add(p.at(at)));
                }
            }
        }
        if (log.hasErrors()) {
            throw new ProblemException(log.problems());
        }
        if (margins.isEmpty()) {
            throw new ProblemException(Problem.error("edit.rake-empty").at(Place.file(file)));
        }
        var found = new ArrayList<Edit.RakedWeight.Margin>();
        margins.forEach((variable, targets) -> found.add(new Edit.RakedWeight.Margin(variable, targets)));
        return found;
    }

    private static void add(
            Map<String, List<Edit.RakedWeight.Target>> margins, Survey survey, String name, String value, double share)
            throws ProblemException {
        var resolver = new GroupResolver(survey);
        var variable = resolver.variable(name);
        if (variable.isEmpty()) {
            throw new ProblemException(Problem.error("edit.no-variable", name, survey.name()));
        }
        var held = variable.get();
        var code = resolver.code(held, value)
                .or(() -> survey.source() instanceof Respondents respondents
                                && respondents.column(held.name()) instanceof Column.Codes codes
                        ? codes.dictionary().stream()
                                .filter(value.strip()::equals)
                                .findFirst()
                        : Optional.empty());
        if (code.isEmpty()) {
            throw new ProblemException(Problem.error("edit.rake-value", held.name(), value));
        }
        margins.computeIfAbsent(held.name(), v -> new ArrayList<>())
                .add(new Edit.RakedWeight.Target(code.get(), share, 0));
    }
}
