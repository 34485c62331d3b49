package org.switchboard.spi;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the host hands to a provider when it opens an account. Immutable and safe to share between threads.
 *
 * @since 1
 */
@DoNotImplement
public interface ProviderContext {

    /** The tenant's values for the provider's {@link ConfigField}s, secrets in clear. Never log them. */
    Map<String, String> credentials();

    /**
     * A setting of the installation for this provider: {@code setting("base-url")} reads
     * {@code switchboard.provider.<id>.base-url}. Tenants can't change it. Empty when it is not set.
     */
    Optional<String> setting(String name);

    /** The clock to use instead of the system's. */
    Clock clock();
}
