package org.switchboard.core.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.PublicWeb;

/** Makes what a provider gets to see of us. */
@ApplicationScoped
public class ProviderContexts {
    private final Config config;
    private final Clock clock;
    private final PublicWeb web;

    protected ProviderContexts() {
        this(null, null, null);
    }

    @Inject
    public ProviderContexts(Config config, Clock clock, PublicWeb web) {
        this.config = config;
        this.clock = clock;
        this.web = web;
    }

    /** The context for opening the provider with these credentials. */
    ProviderContext of(ProviderId provider, Map<String, String> credentials) {
        return new HostContext(Map.copyOf(credentials), "switchboard.provider." + provider + ".", config, clock, web);
    }

    private record HostContext(
            Map<String, String> credentials, String prefix, Config config, Clock clock, PublicWeb web)
            implements ProviderContext {
        @Override
        public Optional<String> setting(String name) {
            return config.getOptionalValue(prefix + name, String.class);
        }

        @Override
        public String toString() {
            return "ProviderContext[" + prefix + "]";
        }
    }
}
