package org.switchboard.core.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.switchboard.core.agent.PublicUrl;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.VoiceException;

/** Lets a provider that can ask do so when a number rings. Without it calls are taken all the same, by whom the provider knows. */
@ApplicationScoped
class AskWhenRinging {
    private static final Logger LOG = System.getLogger(AskWhenRinging.class.getName());

    private final ProviderRegistry providers;
    private final VoiceGateway gateway;
    private final PublicUrl publicUrl;

    protected AskWhenRinging() {
        this(null, null, null);
    }

    @Inject
    AskWhenRinging(ProviderRegistry providers, VoiceGateway gateway, PublicUrl publicUrl) {
        this.providers = providers;
        this.gateway = gateway;
        this.publicUrl = publicUrl;
    }

    /**
     * Sets whom the provider asks: us while somebody takes the number's calls, nobody otherwise.
     *
     * @param taken whether an agent is bound to it
     */
    void arrange(Connected connected, String number, boolean taken) {
        ProviderId provider = connected.connection().provider();
        if (!asks(provider)
                || connected.account().capability(NumberRouting.class).isEmpty()) {
            return;
        }
        Optional<URI> asked = taken ? Optional.of(publicUrl.ringing(provider)) : Optional.empty();
        try {
            gateway.write(connected.account(), NumberRouting.class, routing -> routing.askWhenRinging(number, asked));
        } catch (VoiceException e) {
            LOG.log(Level.WARNING, "a provider can''t be told to ask when a number rings: {0}", e.code());
        }
    }

    private boolean asks(ProviderId provider) {
        return providers.find(provider).stream()
                .flatMap(found -> found.webhooks().stream())
                .anyMatch(InboundWebhooks.class::isInstance);
    }
}
