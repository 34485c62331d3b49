package org.switchboard.core.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many tenants a run has migrated before it turns to more of them: the canary, then ever larger parts of the fleet, then
 * all.
 *
 * @param steps in rising order; the last one is always all of the fleet
 */
public record Rings(List<Step> steps) {
    private static final Pattern FORM = Pattern.compile("\\d{1,6}|\\d{1,2}%");

    /**
     * Where a ring ends.
     *
     * @param size tenants, or percent of the fleet
     */
    public record Step(int size, boolean percent) {
        private int of(int fleet) {
            return percent ? Math.toIntExact(((long) fleet * size + 99) / 100) : size;
        }

        @Override
        public String toString() {
            return percent ? size + "%" : Integer.toString(size);
        }
    }

    public Rings {
        steps = List.copyOf(steps);
    }

    /** Reads {@code 1,1%,10%}. @throws IllegalArgumentException with what to write */
    public static Rings parse(String text) {
        List<String> parts = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (!parts.stream().allMatch(part -> FORM.matcher(part).matches())) {
            throw new IllegalArgumentException(
                    "switchboard.migrations.rings must be numbers of tenants or percentages, for instance 1,1%,10%");
        }
        List<Step> steps = new ArrayList<>();
        parts.forEach(part -> steps.add(new Step(Integer.parseInt(part.replace("%", "")), part.endsWith("%"))));
        steps.add(new Step(100, true));
        return new Rings(steps);
    }

    /**
     * The ring that a run is in.
     *
     * @param fleet how many tenants there are to bring to the version, the finished ones included
     * @param done how many of them are finished
     * @return its index; the last one when all are finished
     */
    public int at(int fleet, int done) {
        for (int ring = 0; ring < steps.size(); ring++) {
            if (end(ring, fleet) > done) {
                return ring;
            }
        }
        return steps.size() - 1;
    }

    /** How many tenants of a fleet are finished when a ring is. */
    public int end(int ring, int fleet) {
        return Math.min(fleet, Math.max(1, steps.get(ring).of(fleet)));
    }
}
