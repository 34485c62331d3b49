package org.switchboard.core.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.switchboard.core.agent.AgentRoutes.Route;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Webhooks;
import org.switchboard.spi.voice.Webhooks.Routing;

/**
 * Takes a delivery in: route by the address's token and the agent's id, verify the raw bytes with that tenant's key, store, and
 * only then answer. Whoever is told so may forget the delivery.
 */
@ApplicationScoped
public class ReceiveWebhook {
    private final ProviderRegistry providers;
    private final WebhookRoutes routes;
    private final WebhookInbox inbox;
    private final Quarantine quarantine;
    private final DeliveryLimit limit;
    private final Clock clock;

    protected ReceiveWebhook() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ReceiveWebhook(
            ProviderRegistry providers,
            WebhookRoutes routes,
            WebhookInbox inbox,
            Quarantine quarantine,
            DeliveryLimit limit,
            Clock clock) {
        this.providers = providers;
        this.routes = routes;
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Takes a delivery in. What is returned ends when it is stored for good, and with a {@link DomainException}: BUSY when that isn't known
     * in time, RATE_LIMITED when there were too many; nobody waits for it, because threads that wait cost more than all the rest.
     *
     * @param providerId from the URL
     * @param token from the URL, if it is a connection's own
     * @param body the raw bytes
     * @param headers by lower-case name
     * @param source address of who sent it
     * @throws DomainException NOT_FOUND for an unknown provider or token, an agent that isn't of the token's connection, or an
     *     agent that nobody has (the delivery is quarantined, unless the agent's tenant is gone); INVALID_INPUT when it is no
     *     delivery of this provider; UNAUTHENTICATED when the signature doesn't fit, and then nothing is stored; BUSY when it
     *     should be sent again
     */
    public CompletionStage<Void> receive(
            String providerId, Optional<String> token, byte[] body, Map<String, List<String>> headers, String source) {
        VoiceProvider provider = find(providerId);
        Optional<Route> addressed = token.map(
                known -> routes.find(provider.id(), known).orElseThrow(() -> DomainException.notFound("address")));
        return receive(provider, addressed, route(provider, body), body, headers, source);
    }

    /**
     * The same, for who mustn't wait for the database; nothing when it has to be asked whose the delivery is or with which key it was signed,
     * and then nothing has been done.
     */
    public Optional<CompletionStage<Void>> receiveAtOnce(
            String providerId, Optional<String> token, byte[] body, Map<String, List<String>> headers, String source) {
        VoiceProvider provider = find(providerId);
        Optional<Route> addressed = token.flatMap(known -> routes.remembered(provider.id(), known));
        if (addressed.isPresent() != token.isPresent()) {
            return Optional.empty();
        }
        Routing routing = route(provider, body);
        return routes.remembers(provider.id(), routing.agent(), addressed)
                ? Optional.of(receive(provider, addressed, routing, body, headers, source))
                : Optional.empty();
    }

    private CompletionStage<Void> receive(
            VoiceProvider provider,
            Optional<Route> addressed,
            Routing routing,
            byte[] body,
            Map<String, List<String>> headers,
            String source) {
        Instant now = clock.instant();
        Optional<Route> route = find(provider, routing);
        // Of the token's connection first, so that a token tells nobody whose an agent is.
        Optional<Route> signer = addressed.or(() -> route);
        signer.ifPresent(owner -> routes.requireGenuine(webhooks(provider), owner, body, headers, now));
        if (route.isPresent()) {
            if (!route.equals(signer)) {
                throw DomainException.notFound("agent");
            }
            return takeInOrRefuse(provider, routing, route.get(), body, now);
        }
        // What a tenant that is gone left on the way must not become a record of ours again.
        boolean gone = routing.agent()
                .filter(agent -> routes.isGone(provider.id(), agent))
                .isPresent();
        if (!gone) {
            quarantine.keep(provider.id(), routing, body, headers, source, now);
        }
        throw DomainException.notFound("agent");
    }

    /** Takes a delivery in that came before its agent, as of the time when it came. */
    void again(Quarantine.Linked delivery) {
        VoiceProvider provider = find(delivery.provider());
        Routing routing = route(provider, delivery.body());
        Route route = find(provider, routing).orElseThrow(() -> DomainException.notFound("agent"));
        routes.requireGenuine(webhooks(provider), route, delivery.body(), delivery.headers(), delivery.receivedAt());
        limit.count(route.connection());
        takeIn(provider, routing, route, delivery.body(), delivery.receivedAt()).join();
    }

    private static Routing route(VoiceProvider provider, byte[] body) {
        return webhooks(provider)
                .route(body)
                .orElseThrow(() -> new DomainException(
                        ProblemCode.INVALID_INPUT, "This is not a webhook of " + provider.displayName() + "."));
    }

    private static Webhooks webhooks(VoiceProvider provider) {
        return provider.webhooks().orElseThrow(() -> DomainException.notFound("webhook"));
    }

    private Optional<Route> find(VoiceProvider provider, Routing routing) {
        return routing.agent().flatMap(agent -> routes.find(provider.id(), agent));
    }

    private CompletionStage<Void> takeInOrRefuse(
            VoiceProvider provider, Routing routing, Route route, byte[] body, Instant at) {
        try {
            limit.count(route.connection());
        } catch (DomainException tooMany) {
            return limit.refuse(tooMany);
        }
        return takeIn(provider, routing, route, body, at);
    }

    private CompletableFuture<Void> takeIn(
            VoiceProvider provider, Routing routing, Route route, byte[] body, Instant at) {
        return inbox.store(Delivery.of(
                        route.tenant().schema(),
                        UuidCreator.getTimeOrderedEpochFast(),
                        provider.id(),
                        routing,
                        body,
                        at))
                .exceptionally(ReceiveWebhook::refuse);
    }

    private static Void refuse(Throwable failure) {
        if (failure instanceof TimeoutException) {
            throw WebhookInbox.busy();
        }
        throw new IllegalStateException("a delivery could not be stored", failure);
    }

    private VoiceProvider find(String id) {
        try {
            return providers.find(new ProviderId(id)).orElseThrow(() -> DomainException.notFound("provider"));
        } catch (IllegalArgumentException e) {
            throw DomainException.notFound("provider");
        }
    }
}
