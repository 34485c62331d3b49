package org.switchboard.core.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.agent.AgentRoutes;
import org.switchboard.core.agent.AgentRoutes.Route;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.connection.CredentialVault;
import org.switchboard.core.connection.SaveConnection.ConnectionSaved;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Webhooks;

/**
 * Routes and keys of webhooks, remembered for half a minute: long enough for a call's burst of events, short enough for a
 * change on another node. Only what exists is remembered, so a new agent counts at once.
 */
@ApplicationScoped // What each delivery calls is public: the proxy calls all else by reflection.
public class WebhookRoutes {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final AgentRoutes routes;
    private final CredentialVault vault;
    private final WebhookTokens tokens;

    private final Cache<Key, Route> byAgent = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<Address, Route> byToken = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<Account, List<Map<String, String>>> keys = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Account(TenantId tenant, ConnectionId connection) {}

    private record Address(ProviderId provider, String token) {}

    private record Key(ProviderId provider, ProviderAgentId agent) {}

    protected WebhookRoutes() {
        this(null, null, null);
    }

    @Inject
    public WebhookRoutes(AgentRoutes routes, CredentialVault vault, WebhookTokens tokens) {
        this.routes = routes;
        this.vault = vault;
        this.tokens = tokens;
    }

    /** What is known here of {@link #find(ProviderId, String)}, without asking the database. */
    public Optional<Route> remembered(ProviderId provider, String token) {
        return Optional.ofNullable(byToken.getIfPresent(new Address(provider, token)));
    }

    /**
     * Whether nobody has to ask the database for the route of an agent and the key of who signed.
     *
     * @param addressed whose address it was sent to, if it is anybody's own; else who signs is whose agent it is
     */
    public boolean remembers(ProviderId provider, Optional<ProviderAgentId> agent, Optional<Route> addressed) {
        Optional<Route> route = agent.map(known -> byAgent.getIfPresent(new Key(provider, known)));
        return route.isPresent()
                && keys.getIfPresent(account(addressed.or(() -> route).orElseThrow())) != null;
    }

    private static Account account(Route route) {
        return new Account(route.tenant().tenant(), route.connection());
    }

    /** Whose agent it is, if anybody's. */
    public Optional<Route> find(ProviderId provider, ProviderAgentId agent) {
        Key key = new Key(provider, agent);
        Optional<Route> known = Optional.ofNullable(byAgent.getIfPresent(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<Route> found = routes.find(provider, agent);
        found.ifPresent(route -> byAgent.put(key, route));
        return found;
    }

    /** Whose webhook address has this token, if anybody's. */
    public Optional<Route> find(ProviderId provider, String token) {
        Address address = new Address(provider, token);
        Optional<Route> known = Optional.ofNullable(byToken.getIfPresent(address));
        if (known.isPresent()) {
            return known;
        }
        Optional<Route> found =
                tokens.find(provider, token).map(owner -> new Route(owner.tenant(), owner.connection()));
        found.ifPresent(route -> byToken.put(address, route));
        return found;
    }

    /** Whether it was the agent of a tenant that is gone. */
    boolean isGone(ProviderId provider, ProviderAgentId agent) {
        return routes.isGone(provider, agent);
    }

    /** The credentials whose key may have signed, the newest first. */
    private List<Map<String, String>> credentials(Route route) {
        return keys.get(account(route), missing -> vault.open(route.tenant(), route.connection()));
    }

    /**
     * Nothing, if these bytes were signed with a key of the route's account at that time.
     *
     * @throws DomainException UNAUTHENTICATED when they weren't
     */
    public void requireGenuine(
            Webhooks webhooks, Route route, byte[] body, Map<String, List<String>> headers, Instant at) {
        boolean genuine =
                credentials(route).stream().anyMatch(credentials -> webhooks.verify(body, headers, credentials, at));
        if (!genuine) {
            throw new DomainException(
                    ProblemCode.UNAUTHENTICATED, "The signature doesn't fit the body, the account's key or the time.");
        }
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Tenant changed) {
        byAgent.asMap().values().removeIf(route -> route.tenant().tenant().equals(changed.id()));
        byToken.asMap().values().removeIf(route -> route.tenant().tenant().equals(changed.id()));
        keys.asMap().keySet().removeIf(known -> known.tenant().equals(changed.id()));
    }

    void onSaved(@Observes ConnectionSaved saved) {
        keys.asMap().keySet().removeIf(known -> known.connection().equals(saved.connection()));
    }
}
