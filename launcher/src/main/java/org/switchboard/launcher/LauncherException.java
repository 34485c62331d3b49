package org.switchboard.launcher;

/** A start or stop that cannot go on; the message is one line that says what to do about it. */
public final class LauncherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Tells the user what is wrong and what helps. */
    public LauncherException(String message) {
        super(message);
    }

    /** Tells the user what is wrong; {@code cause} goes to the log. */
    public LauncherException(String message, Throwable cause) {
        super(message, cause);
    }
}
