package org.switchboard.core;

/**
 * Says for whom a thread works, for as long as it does: the text becomes part of the thread's name, which the server writes
 * into every log line. Ids only, nothing personal.
 */
public final class LogContext {
    private final Thread thread = Thread.currentThread();
    private final String before = thread.getName();

    private LogContext(String text) {
        thread.setName(before + " " + text);
    }

    /** From now on this thread's log lines carry the text, until {@link #end} of what is returned. */
    public static LogContext begin(String text) {
        return new LogContext(text);
    }

    /** Does the work with the text in its log lines. */
    public static void run(String text, Runnable work) {
        LogContext context = begin(text);
        try {
            work.run();
        } finally {
            context.end();
        }
    }

    /** The thread works for nobody in particular again. */
    public void end() {
        thread.setName(before);
    }
}
