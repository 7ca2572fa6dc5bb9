package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.function.Predicate;
import org.mindgap.formats.table.MissingProposal;
import org.mindgap.formats.table.TableHead;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.problem.Severity;

/** How a table of text is read, decided from its beginning where nobody says it. What was decided goes into the report. */
final class TableReading {
    private TableReading() {}

    /**
     * Looks at the beginning.
     *
     * @param pointless proposals of missing codes that are not worth a line
     * @throws ProblemException if the beginning leaves something open that numbers depend on
     */
    static TableHead of(SurveyRequest request, Predicate<MissingProposal> pointless, ProblemLog log)
            throws IOException, ProblemException {
        var chosen = request.table();
        var head = TableHead.read(
                request.file(), chosen.encoding(request.encoding().or(chosen::encoding)));
        var open = head.open();
        if (!open.isEmpty()) {
            throw new ProblemException(
                    open.stream().map(p -> asked(p, head.file())).toList());
        }
        head.without(pointless).decisions().forEach(log::add);
        head.conflicts().forEach(log::add);
        return head;
    }

    private static Problem asked(Problem open, String file) {
        var place = open.place() == null ? Place.file(file) : open.place();
        return new Problem(open.code(), Severity.ERROR, place, open.arguments());
    }
}
