package org.switchboard.core.figures;

import java.time.Instant;
import java.util.Optional;

/**
 * How the tenants' accounts at a provider are.
 *
 * @param provider id of the provider
 * @param accounts those that have agents
 * @param failing those whose calls couldn't be asked for when that was tried last
 * @param lastAskedAt when one of them was asked last
 * @param error what one of those that fail answered
 */
public record ProviderFigures(
        String provider, long accounts, long failing, Optional<Instant> lastAskedAt, Optional<String> error) {}
