package org.mindgap.store.codec;

import java.sql.SQLException;

/** Stored bytes are not what the format says they must be. */
public final class DamagedException extends SQLException {
    private static final long serialVersionUID = 1L;

    public DamagedException(String what) {
        super(what);
    }

    public DamagedException(String what, Throwable cause) {
        super(what, cause);
    }
}
