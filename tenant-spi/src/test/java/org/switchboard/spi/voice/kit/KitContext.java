package org.switchboard.spi.voice.kit;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.PublicWeb;

/**
 * What a host would hand to a provider, for tests.
 *
 * @param credentials values of the provider's config fields
 * @param settings settings of the installation, for instance {@code base-url}
 * @param clock the time
 */
public record KitContext(Map<String, String> credentials, Map<String, String> settings, Clock clock)
        implements ProviderContext {
    public KitContext {
        credentials = Map.copyOf(credentials);
        settings = Map.copyOf(settings);
        Objects.requireNonNull(clock, "clock");
    }

    /** Credentials only, no settings, the system's clock. */
    public static KitContext of(Map<String, String> credentials) {
        return new KitContext(credentials, Map.of(), Clock.systemUTC());
    }

    @Override
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** Nothing but what is at the setting {@code base-url}: tests stay on this machine. */
    @Override
    public PublicWeb web() {
        return new KitWeb(setting("base-url").map(URI::create));
    }

    /** Nothing: the credentials are secret. */
    @Override
    public String toString() {
        return "KitContext";
    }
}
