package org.switchboard.spi;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What the host hands to {@link org.switchboard.spi.voice.VoiceProvider#open}. */
@DoNotImplement
public interface ProviderContext {

    /**
     * The tenant's values by {@link ConfigField#name()}, without those left empty or not asked for. Secrets are in
     * clear: never log them.
     */
    Map<String, String> credentials();

    /**
     * A setting of the installation: {@code setting("base-url")} reads {@code switchboard.provider.<id>.base-url}.
     * Empty when not set.
     */
    Optional<String> setting(String name);

    /** The clock to use instead of the system's. */
    Clock clock();

    /** Reads what isn't the provider's own API. */
    PublicWeb web();
}
