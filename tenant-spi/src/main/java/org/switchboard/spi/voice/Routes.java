package org.switchboard.spi.voice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Which agents take and place calls on a number; empty: nobody. For each call one is drawn.
 *
 * @since 2
 */
public record Routes(List<Share> inbound, List<Share> outbound) {
    /** No agents. */
    public static final Routes NONE = new Routes(List.of(), List.of());

    /**
     * Checks both directions.
     *
     * @throws IllegalArgumentException when a direction's weights don't add up to exactly 1 or name an agent twice
     */
    public Routes {
        inbound = checked("inbound", inbound);
        outbound = checked("outbound", outbound);
    }

    /**
     * An agent's part of the calls.
     *
     * @param weight above 0 and at most 1, e.g. 0.25 for every fourth call
     */
    public record Share(ProviderAgentId agent, BigDecimal weight) {
        public Share {
            Objects.requireNonNull(agent, "agent");
            if (weight == null || weight.signum() <= 0 || weight.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a weight must be above 0 and at most 1");
            }
        }

        /** The whole. */
        public static Share all(ProviderAgentId agent) {
            return new Share(agent, BigDecimal.ONE);
        }
    }

    private static List<Share> checked(String direction, List<Share> shares) {
        BigDecimal sum = shares.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!shares.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException(
                    "the " + direction + " weights must add up to 1, but they add up to " + sum.toPlainString());
        }
        if (shares.stream().map(Share::agent).distinct().count() != shares.size()) {
            throw new IllegalArgumentException("the " + direction + " weights name an agent twice");
        }
        return List.copyOf(shares);
    }
}
