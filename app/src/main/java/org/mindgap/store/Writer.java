package org.mindgap.store;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes to a study, and its connection. Each piece of work is one transaction; pieces of several
 * imports may alternate.
 */
final class Writer implements AutoCloseable {
    private final Session session;
    private final ExecutorService thread;

    Writer(Session session) {
        this.session = session;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            var made = new Thread(work, "study-writer");
            made.setDaemon(true);
            return made;
        });
    }

    /** Hands over a transaction without waiting for it. */
    <T> Future<T> later(Session.Work<T> work) {
        return thread.submit(() -> session.transaction("BEGIN IMMEDIATE", work));
    }

    /** Hands over work that minds its transactions itself and tells of its own end. */
    void hand(Consumer<Session> work) {
        thread.execute(() -> work.accept(session));
    }

    /** Runs a transaction and waits for it. */
    <T> T now(Session.Work<T> work) throws SQLException {
        return await(later(work));
    }

    /** Runs work that minds its transactions itself, and waits for it. */
    <T> T outside(Session.Work<T> work) throws SQLException {
        return await(thread.submit(() -> work.run(session)));
    }

    /** Waits for work handed over; an interrupt does not end the waiting, since the work goes on. */
    static <T> T await(Future<T> work) throws SQLException {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean closed() {
        return thread.isShutdown();
    }

    /** Ends the thread after what was handed over; the connection is closed last, on that thread. */
    @Override
    public void close() throws SQLException {
        if (closed()) {
            return;
        }
        try {
            outside(open -> {
                open.close();
                return true;
            });
        } finally {
            thread.shutdown();
        }
    }

    private static SQLException rethrown(@Nullable Throwable cause) {
        if (cause instanceof SQLException e) {
            // a new one, so that the trace shows who waited
            return new SQLException(e.getMessage(), e.getSQLState(), e.getErrorCode(), e);
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return new SQLException(cause);
    }
}
