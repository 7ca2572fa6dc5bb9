package org.mindgap.formats.survey;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.ReplicateShares.Method;
import org.mindgap.survey.Role;

/** Which columns of a file are replicate weights and of which kind, before a row is read. */
final class ReplicateColumns {
    private final SurveyRequest request;
    private final RequestedRoles roles;
    private final String file;

    ReplicateColumns(SurveyRequest request, RequestedRoles roles, String file) {
        this.request = request;
        this.roles = roles;
        this.file = file;
    }

    /**
     * Those of a file, in the order in which the user named them, and in that of the file where one name stands for
     * several and where the codebook says them.
     *
     * @throws ProblemException if anything is missing that their kind needs
     */
    Optional<ReplicateScheme> in(List<String> header) throws ProblemException {
        var columns = columns(header);
        var wanted = request.replicates();
        if (columns.isEmpty()) {
            if (wanted.kind().isPresent()) {
                throw refused(Problem.error(
                        "formats.replicates-missing", wanted.kind().get().word()));
            }
            return Optional.empty();
        }
        if (wanted.kind().isEmpty()) {
            throw refused(Problem.error("formats.replicate-kind-missing", columns.size()));
        }
        if (columns.size() < 2) {
            throw refused(Problem.error("formats.replicates-few", columns.get(0)));
        }
        for (var column : columns) {
            if (!roles.of(column).equals(Optional.of(Role.REPLICATE))) {
                throw refused(Problem.error("formats.replicate-is-other", column));
            }
        }
        if (header.stream().noneMatch(c -> roles.of(c).equals(Optional.of(Role.WEIGHT)))) {
            throw refused(Problem.error("formats.replicates-without-weight", columns.size()));
        }
        var kind = wanted.kind().get();
        return Optional.of(new ReplicateScheme(kind, columns, fay(kind), scales(kind, columns.size())));
    }

    /** What is used, in words. */
    static Problem said(ReplicateScheme scheme) {
        var columns = scheme.variables();
        return Problem.note(
                "formats.replicates-used",
                columns.size(),
                scheme.method().word(),
                columns.get(0),
                columns.get(columns.size() - 1));
    }

    private List<String> columns(List<String> header) throws ProblemException {
        var columns = new LinkedHashSet<String>();
        for (var name : request.replicates().columns()) {
            var found = header.stream()
                    .filter(c -> !c.isEmpty() && ReplicateRequest.names(name, c))
                    .toList();
            if (found.isEmpty()) {
                throw refused(Problem.error("formats.variable-missing", name, NamedVariables.shown(header)));
            }
            columns.addAll(found);
        }
        if (columns.isEmpty()) {
            header.stream()
                    .filter(c -> !c.isEmpty() && roles.of(c).equals(Optional.of(Role.REPLICATE)))
                    .forEach(columns::add);
        }
        return List.copyOf(columns);
    }

    private double fay(Method kind) throws ProblemException {
        var fay = request.replicates().fay();
        if (kind == Method.FAY && fay.isEmpty()) {
            throw refused(Problem.error("formats.replicate-fay-missing"));
        }
        if (kind != Method.FAY && fay.isPresent()) {
            throw refused(Problem.error("formats.replicate-fay-other", kind.word()));
        }
        if (!(fay.orElse(0) >= 0 && fay.orElse(0) < 1)) {
            throw refused(Problem.error("formats.replicate-fay", fay.getAsDouble()));
        }
        return fay.orElse(0);
    }

    private List<Double> scales(Method kind, int count) throws ProblemException {
        var scales = request.replicates().scales();
        if (scales.isEmpty() && kind == Method.JKN) {
            throw refused(Problem.error("formats.replicate-scales-missing", count));
        }
        if (scales.size() == 1) {
            return Collections.nCopies(count, scales.get(0));
        }
        if (!scales.isEmpty() && scales.size() != count) {
            throw refused(Problem.error("formats.replicate-scales-count", scales.size(), count));
        }
        return scales;
    }

    private ProblemException refused(Problem problem) {
        return new ProblemException(problem.at(Place.file(file)));
    }
}
