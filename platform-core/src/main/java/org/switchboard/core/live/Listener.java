package org.switchboard.core.live;

/** Somebody who listens. Called by one thread at a time; none of the methods may wait. */
public interface Listener {
    /** Whether they may go on listening: signed in, and their tenant in use. */
    boolean isAdmitted();

    /** Whether they have taken what they were told. */
    boolean isReady();

    /** Tells them. */
    void tell(Changes changes);

    /** Shows that the connection stands though nothing happens. */
    void beat();

    /** There is no more to come. */
    void end();
}
