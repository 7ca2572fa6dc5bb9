package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.DisplayFormat;
import org.mindgap.survey.Role;

/** Where the fields of a row of a CSV file go, column by column, by what the columns are used as. */
final class CsvCells {
    private final NumberStyle numbers;
    private final int header;
    private final Codebook codebook;
    private final MissingFields missing;
    private final String file;
    private final ProblemLog log;

    /** Where a field of a row goes. */
    interface Cell {
        void add(String cell, long line) throws ProblemException;
    }

    /** @param codebook says which columns hold dates */
    CsvCells(TableHead reading, Codebook codebook, MissingFields missing, String file, ProblemLog log) {
        this.numbers = reading.dialect().numbers();
        this.header = reading.dialect().headerLines();
        this.codebook = codebook;
        this.missing = missing;
        this.file = file;
        this.log = log;
    }

    List<Cell> of(
            List<String> names,
            RequestedRoles roles,
            Map<String, ColumnDraft> columns,
            Map<String, WeightDraft> weights,
            List<ReplicateDraft> replicates) {
        List<Cell> cells = new ArrayList<>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var role = roles.of(name);
            if (name.isEmpty()) {
                log.add(Problem.warning("formats.header-empty", i + 1)
                        .at(header > 0 ? Place.line(file, 1) : Place.file(file)));
                cells.add((cell, line) -> {});
            } else if (role.equals(Optional.of(Role.WEIGHT))) {
                var weight = new WeightDraft(name, file, log, numbers);
                weights.put(name, weight);
                cells.add(missing.before(name, weight::add));
            } else if (role.equals(Optional.of(Role.REPLICATE))) {
                var replicate = new ReplicateDraft(name, file, numbers);
                replicates.add(replicate);
                cells.add(missing.before(name, replicate::add));
            } else {
                var dates = DisplayFormat.of(codebook.extras().format(name));
                var column = new ColumnDraft(
                        role.filter(RespondentCsvReader::hasAnyNumberOfCodes).isPresent(),
                        dates.isPresent() ? NumberStyle.PLAIN : numbers);
                columns.put(name, column);
                cells.add(missing.before(
                        name,
                        dates.<Cell>map(d -> (cell, line) -> column.add(counted(cell, d), line))
                                .orElse(column::add)));
            }
        }
        return cells;
    }

    /** A date as the number that it stands for; what is none stays as it is written. */
    private String counted(String cell, DisplayFormat dates) {
        var number = dates.number(cell.strip());
        return number.isPresent()
                ? CodeText.of(number.getAsDouble())
                : numbers.plain(cell.strip()).orElse(cell);
    }
}
