package org.switchboard.core.plugin;

import java.util.Optional;

/**
 * Something that is, or should have been, a voice provider of this installation.
 *
 * @param name the folder's name, or for a bundled one its class
 * @param source where it comes from
 * @param status whether it serves tenants
 * @param facts what it says about itself; absent when it failed before it could
 * @param version of its jar, if the jar tells
 * @param error why it failed and what to do; absent unless it did
 */
public record Plugin(
        String name,
        Source source,
        Status status,
        Optional<ProviderFacts> facts,
        Optional<String> version,
        Optional<String> error) {

    /** Where a plugin comes from. */
    public enum Source {
        /** It is part of the application. */
        BUNDLED,
        /** It lies in the folder of plugins. */
        FOLDER
    }

    /** Whether a plugin serves tenants. */
    public enum Status {
        /** It does. */
        LOADED,
        /** It was refused; {@link Plugin#error()} says why. */
        FAILED,
        /** {@code switchboard.providers} doesn't name it. */
        DISABLED
    }
}
