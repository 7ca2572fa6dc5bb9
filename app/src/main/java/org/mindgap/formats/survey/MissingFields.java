package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.table.MissingCode;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads fields as nothing where somebody said that a text stands for nothing, and counts them. */
final class MissingFields {
    private final List<MissingCode> codes;
    private final Map<MissingCode, int[]> counts = new LinkedHashMap<>();

    MissingFields(List<MissingCode> codes) {
        this.codes = List.copyOf(codes);
        codes.forEach(c -> counts.put(c, new int[1]));
    }

    /** @throws ProblemException if a code is for a column that is not there */
    void mustExist(Collection<String> names, String file) throws ProblemException {
        for (var code : codes) {
            for (var column : code.columns()) {
                if (!names.contains(column)) {
                    throw new ProblemException(
                            Problem.error("formats.variable-missing", column, NamedVariables.shown(names))
                                    .at(Place.file(file)));
                }
            }
        }
    }

    /** The same way for a field, with nothing in place of what stands for nothing. */
    CsvCells.Cell before(String column, CsvCells.Cell cell) {
        var here = new HashMap<String, int[]>();
        codes.stream().filter(c -> c.in(column)).forEach(c -> here.putIfAbsent(c.code(), counter(c)));
        if (here.isEmpty()) {
            return cell;
        }
        return (text, line) -> {
            var count = here.get(text.strip());
            if (count == null) {
                cell.add(text, line);
            } else {
                count[0]++;
                cell.add("", line);
            }
        };
    }

    private int[] counter(MissingCode code) {
        return counts.computeIfAbsent(code, c -> new int[1]);
    }

    /** How often each was met, for the report. */
    List<Problem> said(String file) {
        List<Problem> all = new ArrayList<>();
        counts.forEach((code, count) -> all.add(
                Problem.note("table.missing-read", code.text(), count[0]).at(Place.file(file))));
        return all;
    }
}
