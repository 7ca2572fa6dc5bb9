package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.FileOrigin.EncodingFrom;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.table.Guess;
import org.mindgap.formats.table.TableHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.TableHeader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;

/**
 * Makes of a table of text what files of SPSS and Stata bring: variables with the values that occur. It is read to its
 * end for that, and no more is kept than {@link SeenValues#MOST} values of a column.
 */
final class TableDescription {
    private TableDescription() {}

    /**
     * Looks at every row.
     *
     * @param head how the table is read
     */
    static SurveyDescription of(
            SurveyRequest request, Codebook codebook, TableHead head, ProblemLog log, JobContext context)
            throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        var columns = new ArrayList<SeenValues>();
        var cells = new ArrayList<CsvCells.Cell>();
        List<String> names;
        TableHeader heading;
        var rows = 0;
        try (var table = CsvTable.open(request.file(), head.dialect(), context)) {
            names = table.header();
            heading = table.heading();
            var missing = new MissingFields(request.table().missing());
            missing.mustExist(names, file);
            for (var name : names) {
                var seen = new SeenValues(head.dialect().numbers());
                columns.add(seen);
                cells.add(missing.before(name, seen::add));
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var fields = row.get().fields();
                for (var i = 0; i < cells.size(); i++) {
                    cells.get(i).add(fields.get(i), row.get().line());
                }
                rows++;
            }
        }
        var fields = new ArrayList<Field>();
        for (var i = 0; i < names.size(); i++) {
            context.checkCancelled();
            if (!names.get(i).isEmpty()) {
                fields.add(field(names.get(i), heading.labels().get(i), columns.get(i)));
            }
        }
        var encoding = head.guesses().encoding();
        var origin = new FileOrigin(
                "CSV, " + head.guesses().delimiter().value().word(),
                "",
                "",
                "",
                encoding.value().name(),
                from(encoding),
                OptionalLong.of(rows));
        var own = new Dictionary(origin, fields, Optional.empty(), List.of(), Map.of(), List.of());
        var described = CodebookOverlay.over(own, codebook);
        countries(described, file).ifPresent(log::add);
        return new SurveyDescription(described, log.problems());
    }

    /** What the codes of the country seem to be, where it has no labels. */
    private static Optional<Problem> countries(Dictionary dictionary, String file) {
        return SuggestedUses.country(dictionary)
                .filter(f -> SeenValues.areValues(f.labels()))
                .flatMap(f -> new CountryCodes()
                        .said(
                                f.name(),
                                f.labels().stream().map(ValueLabel::code).toList())
                        .map(p -> p.at(new Place(file, 0, f.name()))));
    }

    private static EncodingFrom from(Guess<?> encoding) {
        return switch (encoding.by()) {
            case CHOSEN -> EncodingFrom.USER;
            case SEEN -> EncodingFrom.FILE;
            default -> EncodingFrom.ASSUMED;
        };
    }

    private static Field field(String name, String label, SeenValues seen) {
        return new Field(
                name,
                label,
                seen.isText() ? 1 : 0,
                seen.number().orElse(""),
                Optional.empty(),
                "",
                seen.labels(),
                MissingValues.NONE,
                seen.isEmpty() ? Map.of(SurveyDictionary.EMPTY, List.of("1")) : Map.of());
    }
}
