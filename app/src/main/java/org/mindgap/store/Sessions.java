package org.mindgap.store;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens connections to a study file, always with the same settings. */
final class Sessions {
    /** How long a connection waits for another process before it gives up. */
    private static final int WAIT_MILLIS = 10_000;

    private static final int CACHE_KIB = 32 * 1024;
    private static final String UNRESERVED = "-._~/:";

    private final String address;

    Sessions(Path file) {
        this(file, false);
    }

    /**
     * @param unchanging whether nobody can write to the file or its folder, so that SQLite need not lock it nor look for
     *     files beside it
     */
    Sessions(Path file, boolean unchanging) {
        this.address = address(file) + (unchanging ? "?immutable=1" : "");
    }

    Session writer() throws SQLException {
        var config = config();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return new Session(config.createConnection(address));
    }

    Session reader() throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return new Session(config.createConnection(address));
    }

    /** A database of its own that is gone when it is closed. */
    static Session inMemory() throws SQLException {
        return new Session(config().createConnection("jdbc:sqlite::memory:"));
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        config.setGetGeneratedKeys(false);
        config.enforceForeignKeys(true);
        return config;
    }

    /** The file as a URI with every doubtful byte escaped: a path may hold question marks and per cent signs. */
    private static String address(Path file) {
        var path = file.toAbsolutePath().toString().replace(File.separatorChar, '/');
        var address = new StringBuilder("jdbc:sqlite:file://");
        if (!path.startsWith("/")) {
            address.append('/');
        }
        for (var octet : path.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                address.append(c);
            } else {
                address.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return address.toString();
    }
}
