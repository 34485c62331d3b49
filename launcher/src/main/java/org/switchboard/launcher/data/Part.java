package org.switchboard.launcher.data;

/** What an installation consists of, in the order in which it stops. */
public enum Part {
    /** The launcher that watches over the others. */
    SUPERVISOR,
    /** The application server. */
    SERVER,
    /** The simulated provider; lives in the supervisor. */
    SIMULATOR,
    /** PostgreSQL. */
    DATABASE;

    /** Lower-case name, as in file names and in what the user reads. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
