package org.switchboard.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.reconcile.FillCalls.Run;
import org.switchboard.core.reconcile.Reconciliations.Taken;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.UnconnectedCalls;
import org.switchboard.spi.voice.VoiceException;

/**
 * One look at a connection: lists the provider's calls since the mark, and some time before, reads those that are missing here or
 * known less of, and joins them. Then our own calls that nothing was heard of. Nothing is asked inside a transaction.
 */
@ApplicationScoped
public class ReconcileConnection {
    private static final Logger LOG = System.getLogger(ReconcileConnection.class.getName());
    private static final int OVERDUE = 200;
    private static final Duration UNCONNECTED_EVERY = Duration.ofHours(1);

    private final Reconciliations reconciliations;
    private final TenantScope scope;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final KnownCalls known;
    private final FillCalls filling;
    private final ReconcileConfig config;
    private final Clock clock;
    private final Instant began;

    protected ReconcileConnection() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ReconcileConnection(
            Reconciliations reconciliations,
            TenantScope scope,
            Agents agents,
            VoiceAccounts accounts,
            VoiceGateway gateway,
            KnownCalls known,
            FillCalls filling,
            ReconcileConfig config,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.scope = scope;
        this.agents = agents;
        this.accounts = accounts;
        this.gateway = gateway;
        this.known = known;
        this.filling = filling;
        this.config = config;
        this.clock = clock;
        this.began = clock == null ? Instant.MIN : clock.instant();
    }

    /** Does it and notes what came of it. Never throws. */
    void run(Taken taken) {
        TenantContext tenant = TenantContext.system(taken.tenant(), taken.schema());
        Optional<Run> run = Optional.empty();
        try {
            run = Optional.of(prepare(taken, tenant));
            look(taken, run.get());
        } catch (FillCalls.TakenOverException e) {
            LOG.log(Level.INFO, "another node goes on with connection {0}", taken.connection());
        } catch (DomainException e) {
            if (e.code() == ProblemCode.TENANT_UPGRADING) {
                reconciliations.holdBack(taken);
            } else {
                failed(taken, run, e);
            }
        } catch (RuntimeException e) {
            failed(taken, run, e);
        }
    }

    private void failed(Taken taken, Optional<Run> run, RuntimeException failure) {
        boolean expected = failure instanceof VoiceException || failure instanceof DomainException;
        if (!expected) {
            LOG.log(Level.WARNING, "connection " + taken.connection() + " can''t be reconciled", failure);
        }
        String told = expected ? failure.getMessage() : failure.getClass().getSimpleName();
        reconciliations.failed(taken, told, run.map(Run::filled).orElse(0), config.pause());
    }

    private Run prepare(Taken taken, TenantContext tenant) {
        Connected connected = accounts.of(tenant);
        return new Run(
                tenant, connected.account(), agents(tenant, taken.connection()), () -> reconciliations.renew(taken));
    }

    private Map<ProviderAgentId, AgentId> agents(TenantContext tenant, ConnectionId connection) {
        Map<ProviderAgentId, AgentId> found = new HashMap<>();
        scope.call(tenant, agents::list).stream()
                .filter(agent -> agent.connection().equals(connection))
                .forEach(agent -> agent.providerAgent().ifPresent(there -> found.put(there, agent.id())));
        return found;
    }

    private void look(Taken taken, Run run) {
        Instant begin = clock.instant();
        Instant since = taken.until().minus(config.overlap());
        pages(run, next -> gateway.read(run.account(), Calls.class, at -> at.list(since, next)));
        boolean unconnected = unconnectedAreDue(taken, begin) && !run.agents().isEmpty();
        if (unconnected) {
            lookForUnconnected(run);
        }
        filling.fill(run, known.overdue(run.tenant(), OVERDUE));
        reconciliations.done(
                taken,
                begin,
                unconnected ? Optional.of(begin) : taken.unconnectedAt(),
                run.trouble(),
                run.filled(),
                config.pause());
        if (run.filled() > 0) {
            LOG.log(Level.INFO, "{0} calls of connection {1} were filled", run.filled(), taken.connection());
        }
    }

    // They have no begin to list them by, so all of them are looked through: each hour, and when nobody may have been
    // here to take webhooks.
    private boolean unconnectedAreDue(Taken taken, Instant now) {
        boolean wereAway = taken.until().isBefore(began)
                || taken.until().plus(config.pause().multipliedBy(3)).isBefore(now);
        return wereAway
                || taken.unconnectedAt()
                        .map(at -> at.plus(UNCONNECTED_EVERY).isBefore(now))
                        .orElse(true);
    }

    private void lookForUnconnected(Run run) {
        if (run.account().capability(UnconnectedCalls.class).isPresent()) {
            List<ProviderAgentId> ours = List.copyOf(run.agents().keySet());
            pages(run, next -> gateway.read(run.account(), UnconnectedCalls.class, at -> at.list(ours, next)));
        }
    }

    private void pages(Run run, Function<Optional<String>, CallPage> list) {
        Optional<String> next = Optional.empty();
        do {
            CallPage page = list.apply(next);
            if (page.next().isPresent() && page.next().equals(next)) {
                throw new VoiceException(VoiceException.Code.PROTOCOL, "The provider's list of calls has no end.");
            }
            List<CallSnapshot> ours = page.calls().stream()
                    .filter(call -> run.agents().containsKey(call.agent()))
                    .toList();
            filling.fill(run, known.behind(run.tenant(), ours));
            next = page.next();
        } while (next.isPresent());
    }
}
