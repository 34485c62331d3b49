package org.switchboard.core.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.switchboard.core.agent.AgentRoutes.Route;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.InboundAnswer;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Webhooks.Routing;

/**
 * Tells a provider who takes a call that rings. The caller hears ringing meanwhile, so there is an answer within five seconds, whatever
 * happens to us: without anything in it the provider does what it would have done unasked.
 */
@ApplicationScoped
public class AnswerRinging {
    private static final Logger LOG = System.getLogger(AnswerRinging.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    static final InboundAnswer AS_IT_WOULD =
            new InboundAnswer.Take(Optional.empty(), Map.of(), Optional.empty(), Map.of());

    private final ProviderRegistry providers;
    private final WebhookRoutes routes;
    private final RingingNumbers numbers;
    private final Clock clock;

    @Resource
    ManagedExecutorService threads;

    protected AnswerRinging() {
        this(null, null, null, null);
    }

    @Inject
    public AnswerRinging(ProviderRegistry providers, WebhookRoutes routes, RingingNumbers numbers, Clock clock) {
        this.providers = providers;
        this.routes = routes;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The body of the answer, JSON. Nothing is stored: the call is told of by the events that follow.
     *
     * @param providerId from the URL
     * @param body the raw bytes
     * @param headers by lower-case name
     * @throws DomainException NOT_FOUND for a provider that doesn't ask, or a number without an agent of ours; INVALID_INPUT when it
     *     isn't a call that rings; UNAUTHENTICATED when the signature doesn't fit
     */
    public byte[] answer(String providerId, byte[] body, Map<String, List<String>> headers) {
        VoiceProvider provider = find(providerId);
        InboundWebhooks webhooks = provider.webhooks()
                .filter(InboundWebhooks.class::isInstance)
                .map(InboundWebhooks.class::cast)
                .orElseThrow(() -> DomainException.notFound("webhook"));
        Routing routing = webhooks.route(body).orElseThrow(() -> notRinging(provider));
        Instant now = clock.instant();
        return webhooks.answer(
                inTime(() -> decide(provider, webhooks, routing, body, headers, now), threads, PATIENCE));
    }

    private InboundAnswer decide(
            VoiceProvider provider,
            InboundWebhooks webhooks,
            Routing routing,
            byte[] body,
            Map<String, List<String>> headers,
            Instant now) {
        Route route = routing.agent()
                .flatMap(agent -> routes.find(provider.id(), agent))
                .orElseThrow(() -> DomainException.notFound("agent"));
        routes.requireGenuine(webhooks, route, body, headers, now);
        if (webhooks.parse(body) instanceof VoiceEvent.InboundRinging ring) {
            return numbers.taker(route.tenant(), ring.to())
                    .<InboundAnswer>map(taker -> taker)
                    .orElse(AS_IT_WOULD);
        }
        throw notRinging(provider);
    }

    /** What was decided, or {@link #AS_IT_WOULD} when there is trouble or the time is over; the decision may go on then. */
    static InboundAnswer inTime(Supplier<InboundAnswer> decision, Executor threads, Duration patience) {
        try {
            return CompletableFuture.supplyAsync(decision, threads).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DomainException told && told.code() != ProblemCode.TENANT_UPGRADING) {
                throw told;
            }
            return unasked(e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            return unasked(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unasked(e);
        }
    }

    private static InboundAnswer unasked(Throwable why) {
        LOG.log(Level.WARNING, "a call that rings is left to its provider", why);
        return AS_IT_WOULD;
    }

    private VoiceProvider find(String id) {
        try {
            return providers.find(new ProviderId(id)).orElseThrow(() -> DomainException.notFound("provider"));
        } catch (IllegalArgumentException e) {
            throw DomainException.notFound("provider");
        }
    }

    private static DomainException notRinging(VoiceProvider provider) {
        return new DomainException(
                ProblemCode.INVALID_INPUT, "This is no call that rings at " + provider.displayName() + ".");
    }
}
