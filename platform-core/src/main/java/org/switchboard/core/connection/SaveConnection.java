package org.switchboard.core.connection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceProvider;

/** Connects a tenant to a provider, or changes the credentials. They are tried at the provider before anything is stored. */
@ApplicationScoped
public class SaveConnection {
    // Deliveries signed with the old key may still be on their way, retries included.
    private static final Duration PREVIOUS_COUNTS_FOR = Duration.ofHours(24);

    private final ProviderRegistry providers;
    private final ProviderContexts contexts;
    private final VoiceGateway gateway;
    private final TenantScope scope;
    private final Connections connections;
    private final CredentialVault vault;
    private final Event<ConnectionSaved> saved;
    private final Clock clock;
    private final Audit audit;

    protected SaveConnection() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public SaveConnection(
            ProviderRegistry providers,
            ProviderContexts contexts,
            VoiceGateway gateway,
            TenantScope scope,
            Connections connections,
            CredentialVault vault,
            Event<ConnectionSaved> saved,
            Clock clock,
            Audit audit) {
        this.providers = providers;
        this.contexts = contexts;
        this.gateway = gateway;
        this.scope = scope;
        this.connections = connections;
        this.vault = vault;
        this.saved = saved;
        this.clock = clock;
        this.audit = audit;
    }

    /** A connection's credentials changed: what was opened with the old ones is stale. */
    public record ConnectionSaved(ConnectionId connection) {}

    /** The same, whatever the connection was like before. */
    public Connection save(TenantContext context, String providerType, Map<String, String> values) {
        return save(context, providerType, values, found -> {});
    }

    /**
     * Checks the credentials at the provider, then stores them encrypted.
     *
     * @param values by {@link ConfigField#name()}
     * @param expected throws when the connection that is found, if any, isn't the one that was looked at
     * @throws org.switchboard.core.problem.DomainException INVALID_INPUT naming a missing or unknown field;
     *     PROVIDER_CREDENTIALS_REFUSED or PROVIDER_UNAVAILABLE, and CONFLICT when somebody else was faster; then nothing is stored
     */
    public Connection save(
            TenantContext context,
            String providerType,
            Map<String, String> values,
            Consumer<Optional<Connection>> expected) {
        Permission.MANAGE_CONNECTION.require(context);
        VoiceProvider provider = providers.get(providerType);
        expected.accept(scope.call(context, () -> connections.find(provider.id())));
        Map<String, String> credentials = EnteredValues.check(provider.configFields(), values);
        String accountName = check(context, provider, credentials);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Connection> before = scope.call(context, () -> connections.find(provider.id()));
        ConnectionId id =
                before.map(Connection::id).orElseGet(() -> new ConnectionId(UuidCreator.getTimeOrderedEpoch()));
        Connection connection = new Connection(
                id,
                provider.id(),
                accountName,
                now,
                before.map(Connection::createdAt).orElse(now),
                now);
        byte[] sealed = vault.seal(context.tenant(), id, credentials);
        scope.run(context, () -> {
            Optional<Connection> found = connections.hold(provider.id());
            expected.accept(found);
            if (!found.map(Connection::id).equals(before.map(Connection::id))) {
                throw Connections.savedMeanwhile();
            }
            if (found.isPresent()) {
                connections.replace(connection, sealed, now.plus(PREVIOUS_COUNTS_FOR));
            } else {
                connections.add(connection, sealed);
            }
            // Told even when the account is the same one: its credentials aren't.
            audit.record(
                    context,
                    AuditAction.CONNECTION_SAVED,
                    id,
                    Fields.NONE,
                    Fields.of("provider", provider.id()).and("account_name", accountName));
        });
        saved.fire(new ConnectionSaved(id));
        return connection;
    }

    private String check(TenantContext context, VoiceProvider provider, Map<String, String> credentials) {
        // Not the connection's line: new credentials are there to mend what broke it.
        String line = "check of " + context.tenant();
        try (VoiceAccount account = gateway.open(provider, contexts.of(provider.id(), credentials), line)) {
            return gateway.check(account);
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }
}
