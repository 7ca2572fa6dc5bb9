package org.mindgap.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.store.codec.DamagedException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words what went wrong with a study file. */
final class StoreProblems {
    /** The low byte of an SQLite code is its kind, the rest details. */
    private static final int KIND = 0xff;

    /** Reading alone cannot finish what a crash left. */
    private static final Set<Integer> UNFINISHED = Set.of(
            SQLiteErrorCode.SQLITE_READONLY_RECOVERY.code,
            SQLiteErrorCode.SQLITE_READONLY_ROLLBACK.code,
            SQLiteErrorCode.SQLITE_READONLY_CANTINIT.code,
            SQLiteErrorCode.SQLITE_READONLY_DIRECTORY.code);

    /** Damage for which SQLite has no code of its own. */
    private static final Set<String> DAMAGES = Set.of("unsupported file format", "foreign key mismatch");

    private static final Set<String> FULL =
            Set.of("no space left", "not enough space", "disk is full", "disk full", "quota exceeded");

    private final Place place;

    StoreProblems(Path file) {
        this.place = Place.file(name(file));
    }

    static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    ProblemException error(String code, Object... arguments) {
        return new ProblemException(Problem.error(code, arguments).at(place));
    }

    Problem note(String code, Object... arguments) {
        return Problem.note(code, arguments).at(place);
    }

    ProblemException of(SQLException cause) {
        if (cause instanceof DamagedException || cause.getCause() instanceof DamagedException) {
            return with(Problem.error("store.damaged", String.valueOf(cause.getMessage())), cause);
        }
        if (cause instanceof HalfCharacterException || cause.getCause() instanceof HalfCharacterException) {
            return with(Problem.error("store.half-character", String.valueOf(cause.getMessage())), cause);
        }
        var code = code(cause);
        return with(UNFINISHED.contains(code) ? Problem.error("store.unfinished") : ofKind(cause, code & KIND), cause);
    }

    private static Problem ofKind(SQLException cause, int kind) {
        var said = String.valueOf(cause.getMessage());
        return switch (SQLiteErrorCode.getErrorCode(kind)) {
            case SQLITE_FULL -> Problem.error("store.disk-full");
            case SQLITE_BUSY, SQLITE_LOCKED -> Problem.error("store.busy");
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT -> Problem.error("store.damaged", said);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> Problem.error("store.not-writable");
            case SQLITE_CANTOPEN, SQLITE_IOERR -> Problem.error("store.disk", said);
            case SQLITE_ERROR ->
                Problem.error(DAMAGES.stream().anyMatch(said::contains) ? "store.damaged" : "store.unexpected", said);
            default -> Problem.error("store.unexpected", said);
        };
    }

    ProblemException of(IOException cause) {
        return new ProblemException(ofKind(cause).at(place), cause);
    }

    private static Problem ofKind(IOException cause) {
        if (full(cause)) {
            return Problem.error("store.disk-full");
        }
        if (cause instanceof AccessDeniedException) {
            return Problem.error("store.no-access");
        }
        var reason = cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
        return Problem.error("store.disk", reason == null ? "the file is not there any more" : reason);
    }

    /** Java has no exception of its own for a full disk or a used-up quota; the system's words say it. */
    static boolean full(IOException cause) {
        var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(said::contains);
    }

    ProblemException of(Problem problem) {
        return new ProblemException(problem.at(place));
    }

    UncheckedProblemException unchecked(SQLException cause) {
        return new UncheckedProblemException(of(cause));
    }

    /** Whether somebody else was in the way. */
    static boolean busy(SQLException cause) {
        return (code(cause) & KIND) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    static boolean full(SQLException cause) {
        return (code(cause) & KIND) == SQLiteErrorCode.SQLITE_FULL.code;
    }

    static int code(SQLException cause) {
        if (cause instanceof SQLiteException e) {
            return e.getResultCode().code;
        }
        return cause.getCause() instanceof SQLiteException e ? e.getResultCode().code : cause.getErrorCode();
    }

    private ProblemException with(Problem problem, SQLException cause) {
        return new ProblemException(problem.at(place), cause);
    }
}
