package org.switchboard.core.migration;

/** What a run is doing. */
public enum RunState {
    /** Tenants are being migrated, or will be within seconds. */
    RUNNING,
    /** Somebody asked it to wait. */
    PAUSED,
    /** Too many tenants failed; it waits for somebody to look and to resume it. */
    STOPPED,
    /** Nobody is left but those who failed. */
    DONE
}
