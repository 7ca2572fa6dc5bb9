package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Role;

/** Where the fields of a row of a CSV file go, column by column, by what the columns are used as. */
final class CsvCells {
    private final NumberStyle numbers;
    private final int header;
    private final MissingFields missing;
    private final String file;
    private final ProblemLog log;

    /** Where a field of a row goes. */
    interface Cell {
        void add(String cell, long line) throws ProblemException;
    }

    CsvCells(TableHead reading, MissingFields missing, String file, ProblemLog log) {
        this.numbers = reading.dialect().numbers();
        this.header = reading.dialect().headerLines();
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
                var column = new ColumnDraft(
                        role.filter(RespondentCsvReader::hasAnyNumberOfCodes).isPresent(), numbers);
                columns.put(name, column);
                cells.add(missing.before(name, column::add));
            }
        }
        return cells;
    }
}
