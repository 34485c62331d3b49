package org.switchboard.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults in force; thread-safe. */
public final class Faults {
    private final List<Fault> active = new ArrayList<>();

    /** Adds a fault behind those in force. */
    public synchronized void add(Fault fault) {
        active.add(fault);
    }

    /** The faults in force, with the counts that remain. */
    public synchronized List<Fault> active() {
        return List.copyOf(active);
    }

    /** Ends all faults. */
    public synchronized void reset() {
        active.clear();
    }

    /**
     * Uses up one count of the first fault that matches.
     *
     * @param subject {@code METHOD /path} of a request or the name of a webhook event
     */
    public synchronized Optional<Fault> take(String apiKey, String subject, Set<Fault.Kind> kinds) {
        for (int i = 0; i < active.size(); i++) {
            Fault fault = active.get(i);
            if (kinds.contains(fault.kind()) && fault.matches(apiKey, subject)) {
                useUp(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void useUp(int index, Fault fault) {
        if (fault.count() == 1) {
            active.remove(index);
        } else if (fault.count() > 1) {
            active.set(index, fault.counted(fault.count() - 1));
        }
    }
}
