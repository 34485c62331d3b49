package org.switchboard.core.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceProvider;

/** The provider accounts of tenants, opened when first used and closed when long unused or changed. */
@ApplicationScoped
public class VoiceAccounts {
    private static final int CLOSING_SECONDS = 5;

    private final TenantScope scope;
    private final Connections connections;
    private final CredentialVault vault;
    private final ProviderRegistry providers;
    private final ProviderContexts contexts;
    private final VoiceGateway gateway;

    private final Cache<Opened, VoiceAccount> open = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .removalListener((Opened key, VoiceAccount account, RemovalCause cause) -> account.close())
            .build();

    // With the time of the last change, so that a change made on another node is seen too.
    private record Opened(TenantId tenant, ConnectionId connection, Instant updatedAt) {}

    /** An open account and the connection it belongs to. */
    public record Connected(Connection connection, VoiceAccount account) {}

    protected VoiceAccounts() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public VoiceAccounts(
            TenantScope scope,
            Connections connections,
            CredentialVault vault,
            ProviderRegistry providers,
            ProviderContexts contexts,
            VoiceGateway gateway) {
        this.scope = scope;
        this.connections = connections;
        this.vault = vault;
        this.providers = providers;
        this.contexts = contexts;
        this.gateway = gateway;
    }

    /**
     * The tenant's account at its provider. Reads as the platform: a customer uses the account without seeing it.
     *
     * @throws DomainException CONNECTION_MISSING when the tenant has none
     */
    public Connected of(TenantContext tenant) {
        Connection connection = scope.call(tenant.asSystem(), connections::findAny)
                .orElseThrow(() -> new DomainException(
                        ProblemCode.CONNECTION_MISSING,
                        "No provider account is connected yet. An administrator connects one under Provider."));
        Opened key = new Opened(tenant.tenant(), connection.id(), connection.updatedAt());
        VoiceAccount account = open.get(key, missing -> open(tenant, connection));
        return new Connected(connection, account);
    }

    private VoiceAccount open(TenantContext tenant, Connection connection) {
        VoiceProvider provider = providers
                .find(connection.provider())
                .orElseThrow(() -> new DomainException(
                        ProblemCode.PROVIDER_UNAVAILABLE,
                        "This installation doesn't run " + connection.provider() + " now; ask who runs it."));
        return gateway.open(
                provider,
                contexts.of(provider.id(), vault.open(tenant, connection.id()).get(0)),
                connection.id().toString());
    }

    /** Before the plugins' jars are given free; what is being closed elsewhere is waited for. */
    void onStop(
            @Observes(notifyObserver = Reception.IF_EXISTS) @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        open.invalidateAll();
        ForkJoinPool.commonPool().awaitQuiescence(CLOSING_SECONDS, TimeUnit.SECONDS);
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Tenant changed) {
        // Closing an account disturbs calls under way, so only for good.
        if (changed.status() == TenantStatus.OFFBOARDING) {
            open.asMap().keySet().removeIf(key -> key.tenant().equals(changed.id()));
        }
    }

    void onSaved(@Observes SaveConnection.ConnectionSaved saved) {
        open.asMap().keySet().removeIf(key -> key.connection().equals(saved.connection()));
    }
}
