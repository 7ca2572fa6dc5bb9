package org.mindgap.inference;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.mindgap.elicit.Outcome;

/** What broke a connection, as an outcome. */
final class Breakage {
    private Breakage() {}

    /** @param headCame whether status and headers had come before it broke */
    static Outcome of(Throwable failure, boolean headCame) {
        var causes = causes(failure);
        if (any(causes, HttpTimeoutException.class) || any(causes, TimeoutException.class)) {
            return Outcome.TIMED_OUT;
        }
        if (any(causes, SSLException.class) && !any(causes, EOFException.class) && !headCame) {
            return Outcome.NOT_TRUSTED;
        }
        if (any(causes, GeneralSecurityException.class)) {
            return Outcome.NOT_TRUSTED;
        }
        if (any(causes, ConnectException.class)
                || any(causes, UnknownHostException.class)
                || any(causes, UnresolvedAddressException.class)
                || any(causes, NoRouteToHostException.class)) {
            return Outcome.UNREACHABLE;
        }
        return headCame ? Outcome.CUT_OFF : Outcome.RESET;
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
