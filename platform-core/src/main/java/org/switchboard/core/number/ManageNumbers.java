package org.switchboard.core.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.holding.HoldingGuards;
import org.switchboard.core.holding.HoldingGuards.Guard;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException;

/** Shows, binds and gives back numbers. */
@ApplicationScoped
public class ManageNumbers {
    private final TenantScope scope;
    private final PhoneNumbers numbers;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final AskWhenRinging asking;
    private final HoldingGuards holdings;
    private final Event<NumberChanged> changes;
    private final Audit audit;

    /** Somebody else takes the calls of a number now, or it is gone; told after the change is stored. */
    public record NumberChanged(TenantId tenant, String number) {}

    protected ManageNumbers() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ManageNumbers(
            TenantScope scope,
            PhoneNumbers numbers,
            Agents agents,
            VoiceAccounts accounts,
            VoiceGateway gateway,
            AskWhenRinging asking,
            HoldingGuards holdings,
            Event<NumberChanged> changes,
            Audit audit) {
        this.scope = scope;
        this.numbers = numbers;
        this.agents = agents;
        this.accounts = accounts;
        this.gateway = gateway;
        this.asking = asking;
        this.holdings = holdings;
        this.changes = changes;
        this.audit = audit;
    }

    /** An administrator's list holds all, a customer's those of assigned agents; newest first. */
    public List<PhoneNumber> list(TenantContext context) {
        Permission.READ_VOICE.require(context);
        return scope.call(context, numbers::list);
    }

    /** Some of them. */
    public List<PhoneNumber> list(TenantContext context, NumberFilter filter) {
        Permission.READ_VOICE.require(context);
        return scope.call(context, () -> numbers.list(filter));
    }

    /** One. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    public PhoneNumber get(TenantContext context, NumberId id) {
        Permission.READ_VOICE.require(context);
        return scope.call(context, () -> numbers.get(id));
    }

    /**
     * Lets the agent take and place calls on the number; empty: nobody. Repeating it is harmless.
     *
     * @throws org.switchboard.core.problem.DomainException NOT_FOUND; QUOTA_EXCEEDED of a customer who may use the agent
     */
    public PhoneNumber bind(TenantContext context, NumberId id, Optional<AgentId> agent) {
        Permission.MANAGE_NUMBERS.require(context);
        PhoneNumber number = scope.call(context, () -> numbers.get(id));
        Optional<Guard> room = agent.filter(taking -> !number.agent().equals(Optional.of(taking)))
                .map(taking -> holdings.oneMoreNumberOf(context, taking.value()));
        Optional<ProviderAgentId> there = scope.call(context, () -> {
            Optional<ProviderAgentId> known = agent.map(agents::get).map(Agent::requireProviderAgent);
            room.ifPresent(Guard::pass);
            return known;
        });
        number.number().ifPresent(known -> atProvider(context, at -> at.bind(known, there)));
        PhoneNumber bound = scope.call(context, () -> {
            numbers.bind(id, agent);
            audit.record(
                    context,
                    AuditAction.NUMBER_ASSIGNED,
                    id,
                    Fields.of("agent_id", number.agent()),
                    Fields.of("agent_id", agent));
            return numbers.get(id);
        });
        bound.number().ifPresent(known -> asking.arrange(accounts.of(context), known, agent.isPresent()));
        tell(context, bound);
        return bound;
    }

    /** Gives the number back to the provider and forgets it. */
    public void release(TenantContext context, NumberId id) {
        Permission.MANAGE_NUMBERS.require(context);
        PhoneNumber number = scope.call(context, () -> numbers.get(id));
        number.number()
                .ifPresent(known -> atProvider(context, at -> {
                    at.release(known);
                    return known;
                }));
        scope.run(context, () -> {
            numbers.remove(id);
            audit.record(context, AuditAction.NUMBER_RELEASED, id, number.audited(), Fields.NONE);
        });
        tell(context, number);
    }

    private void tell(TenantContext context, PhoneNumber number) {
        number.number().ifPresent(known -> changes.fire(new NumberChanged(context.tenant(), known)));
    }

    private void atProvider(TenantContext context, Function<Numbers, Object> call) {
        try {
            gateway.write(accounts.of(context).account(), Numbers.class, call);
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }
}
