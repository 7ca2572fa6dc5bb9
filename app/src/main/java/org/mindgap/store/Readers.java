package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/**
 * A few connections for reading, lent to whoever reads. Every reading sees the study as it was at one moment. Safe for
 * many threads; closing waits for readings under way.
 */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;

    private final Sessions sessions;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Sessions sessions) {
        this.sessions = sessions;
    }

    <T> T read(Session.Work<T> work) throws SQLException {
        return outside(session -> session.transaction("BEGIN", work));
    }

    /** For what SQLite does not do inside a transaction. */
    <T> T outside(Session.Work<T> work) throws SQLException {
        places.acquireUninterruptibly();
        try {
            var session = take();
            var whole = false;
            try {
                var result = work.run(session);
                whole = true;
                return result;
            } finally {
                if (whole) {
                    giveBack(session);
                } else {
                    session.close();
                }
            }
        } finally {
            places.release();
        }
    }

    @Override
    public void close() throws SQLException {
        places.acquireUninterruptibly(MOST);
        try {
            synchronized (idle) {
                closed = true;
                while (!idle.isEmpty()) {
                    idle.removeLast().close();
                }
            }
        } finally {
            places.release(MOST);
        }
    }

    private Session take() throws SQLException {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("the study is closed");
            }
            var session = idle.pollLast();
            if (session != null) {
                return session;
            }
        }
        return sessions.reader();
    }

    private void giveBack(Session session) {
        synchronized (idle) {
            idle.addLast(session);
        }
    }
}
