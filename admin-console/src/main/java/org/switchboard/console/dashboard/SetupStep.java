package org.switchboard.console.dashboard;

/**
 * A step of setting a tenant up.
 *
 * @param name what its words' keys begin with, after {@code setup.}
 * @param state done, now (the next thing to do) or later
 * @param about what fills the blanks of its words; may be empty
 * @param problem why it failed so far, in words; may be empty
 * @param address below the tenant's, where it is done
 */
public record SetupStep(String name, String state, String about, String problem, String address) {
    static SetupStep of(String name, boolean done, String about, String problem, String address) {
        return new SetupStep(name, done ? "done" : "later", about, problem, address);
    }

    boolean isDone() {
        return state.equals("done");
    }

    SetupStep next() {
        return new SetupStep(name, "now", about, problem, address);
    }
}
