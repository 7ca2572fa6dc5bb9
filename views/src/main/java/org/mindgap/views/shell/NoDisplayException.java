package org.mindgap.views.shell;

/** No window can be opened here: there is no display, or the libraries that draw windows are absent. */
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDisplayException(String message) {
        super(message);
    }

    NoDisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
