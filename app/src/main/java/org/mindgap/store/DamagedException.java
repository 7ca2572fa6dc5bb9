package org.mindgap.store;

import java.sql.SQLException;

/** Stored bytes are not what the format says they must be. */
final class DamagedException extends SQLException {
    private static final long serialVersionUID = 1L;

    DamagedException(String what) {
        super(what);
    }

    DamagedException(String what, Throwable cause) {
        super(what, cause);
    }
}
