package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.spi.ProviderId;

/** The address under which providers reach us, {@code switchboard.public-url}. */
@ApplicationScoped
public class PublicUrl {
    private final URI base;

    protected PublicUrl() {
        this.base = null;
    }

    @Inject
    public PublicUrl(@ConfigProperty(name = "switchboard.public-url") String url) {
        URI parsed = URI.create(url.strip());
        if (!("https".equals(parsed.getScheme()) || "http".equals(parsed.getScheme())) || parsed.getHost() == null) {
            throw new IllegalArgumentException(
                    "switchboard.public-url must be an http or https address, for instance https://voice.example.com");
        }
        base = parsed;
    }

    /** Where a provider's webhooks go. */
    public URI webhook(ProviderId provider) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/api/webhooks/" + provider);
    }
}
