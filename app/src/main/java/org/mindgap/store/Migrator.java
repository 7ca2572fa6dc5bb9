package org.mindgap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.problem.Problem;

/**
 * Brings an older study to this program's version, step by step, all steps in one transaction, and keeps a copy of the
 * file as it was ({@code NAME.mindgap.v1.bak}). Newer studies are refused.
 */
final class Migrator {
    private final int version;
    private final Map<Integer, Step> steps;

    /** One step, from a version to the next. */
    interface Step {
        void run(Session session) throws SQLException;
    }

    /**
     * @param version the newest
     * @param steps by the version from which they lead to the next
     */
    Migrator(int version, Map<Integer, Step> steps) {
        this.version = version;
        this.steps = Map.copyOf(steps);
    }

    /** Of this program: version 1 is the first. */
    static Migrator ofThisProgram() {
        return new Migrator(
                Schema.VERSION,
                Map.of(
                        1,
                        Schema::toVersion2,
                        2,
                        Schema::toVersion3,
                        3,
                        Schema::toVersion4,
                        4,
                        Schema::toVersion5,
                        5,
                        Schema::toVersion6,
                        6,
                        Schema::toVersion7));
    }

    /** Why this program cannot read the version it finds, or cannot read it without writing. */
    Optional<Problem> refusal(Session session, boolean readOnly) throws SQLException {
        var found = found(session);
        if (found > version) {
            return Optional.of(Problem.error("store.newer", found, version));
        }
        if (found < version && path(found).isEmpty()) {
            return Optional.of(Problem.error("store.damaged", "version " + found));
        }
        if (found < version && readOnly) {
            return Optional.of(Problem.error("store.older", found, version));
        }
        return Optional.empty();
    }

    /** Does what is needed; says so where something was. The version must have been looked at before. */
    Optional<Problem> migrate(Session session, Path file, StoreProblems problems) throws SQLException, IOException {
        var found = found(session);
        if (found == version) {
            return Optional.empty();
        }
        var backup = free(file, found);
        session.run("VACUUM INTO ?", backup.toString());
        var path = path(found).orElseThrow();
        session.transaction("BEGIN IMMEDIATE", open -> {
            for (var step : path) {
                step.run(open);
            }
            open.once("PRAGMA user_version = " + version);
            return true;
        });
        return Optional.of(problems.note("store.migrated", found, version, StoreProblems.name(backup)));
    }

    /** The version that the file states. */
    static int found(Session session) throws SQLException {
        return (int) session.number("PRAGMA user_version");
    }

    private Optional<List<Step>> path(int from) {
        var path = new ArrayList<Step>();
        for (var at = from; at < version; at++) {
            var step = steps.get(at);
            if (step == null) {
                return Optional.empty();
            }
            path.add(step);
        }
        return Optional.of(path);
    }

    /** A backup is never written over. */
    private static Path free(Path file, int found) throws IOException {
        var name = StoreProblems.name(file) + ".v" + found;
        var backup = file.resolveSibling(name + ".bak");
        for (var number = 2; Files.exists(backup); number++) {
            backup = file.resolveSibling(name + "-" + number + ".bak");
        }
        return backup;
    }
}
