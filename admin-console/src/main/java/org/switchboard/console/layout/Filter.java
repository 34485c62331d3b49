package org.switchboard.console.layout;

import java.util.List;

/**
 * A chip over a list: one thing that the list can be narrowed to.
 *
 * @param label what is narrowed, e.g. "Agent"
 * @param on to what it is narrowed; empty: it isn't
 * @param off address of the list without it
 * @param choices what it can be narrowed to
 */
public record Filter(String label, String on, String off, List<Choice> choices) {
    /** One of them, and the address of the list narrowed to it. */
    public record Choice(String label, String address) {}

    public Filter {
        choices = List.copyOf(choices);
    }

    public boolean isOn() {
        return !on.isEmpty();
    }
}
