package org.switchboard.console.tenant;

/**
 * A step of work on a tenant, as a page shows it.
 *
 * @param name key of its words
 * @param state done, now, bad or todo
 * @param note what it made, or empty
 * @param took how long it took, or empty
 */
public record StepView(String name, String state, String note, String took) {
    public boolean isDone() {
        return state.equals("done");
    }
}
