package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
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
        base = parse(url.strip())
                .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                .filter(uri -> uri.getHost() != null)
                .orElseThrow(() -> new IllegalArgumentException(
                        "switchboard.public-url must be an http or https address, for instance"
                                + " https://voice.example.com"));
    }

    private static Optional<URI> parse(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Where a provider's webhooks go. */
    public URI webhook(ProviderId provider) {
        return URI.create(base.toString().replaceAll("/+$", "") + "/api/webhooks/" + provider);
    }

    /** Where the webhooks of the connection with that token go. */
    public URI webhook(ProviderId provider, String token) {
        return URI.create(webhook(provider) + "/" + token);
    }

    /** Where a provider asks who takes a call that rings. */
    public URI ringing(ProviderId provider) {
        return URI.create(webhook(provider) + "/inbound");
    }

    /** The platform's own address, as the operator wrote it. */
    public URI base() {
        return base;
    }
}
