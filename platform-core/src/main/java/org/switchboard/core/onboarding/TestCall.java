package org.switchboard.core.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.call.PlaceCall;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.number.DialableNumber;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.voice.Voice;

/**
 * Tries a tenant's provider account with a call to whoever onboards it. A platform admin acts inside the tenant here and nowhere
 * else, with no more than it takes to dial: what is said they can't read.
 */
@ApplicationScoped
public class TestCall {
    private static final Set<Permission> NEEDED =
            Set.of(Permission.READ_VOICE, Permission.MANAGE_AGENTS, Permission.MANAGE_NUMBERS, Permission.PLACE_CALLS);
    private static final String WORDS =
            "Hello, this is a test call. If you can hear me, everything works. Thank you and goodbye.";

    private final ActiveTenants tenants;
    private final FindAgents findAgents;
    private final ManageNumbers numbers;
    private final CreateAgent createAgent;
    private final BuyNumber buyNumber;
    private final PlaceCall placeCall;
    private final FindCalls findCalls;
    private final PlatformAudit audit;

    protected TestCall() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    TestCall(
            ActiveTenants tenants,
            FindAgents findAgents,
            ManageNumbers numbers,
            CreateAgent createAgent,
            BuyNumber buyNumber,
            PlaceCall placeCall,
            FindCalls findCalls,
            PlatformAudit audit) {
        this.tenants = tenants;
        this.findAgents = findAgents;
        this.numbers = numbers;
        this.createAgent = createAgent;
        this.buyNumber = buyNumber;
        this.placeCall = placeCall;
        this.findCalls = findCalls;
        this.audit = audit;
    }

    /**
     * How a test call is going.
     *
     * @param duration how long was talked; absent until it is over
     * @param detail why it was refused, in words
     */
    public record Status(CallState state, Optional<Duration> duration, Optional<String> detail) {}

    /** Whether there is an agent that can dial, so that none is made and no number is bought. */
    public boolean isReady(Role role, TenantId id, UUID by) {
        return caller(context(role, id, by)).isPresent();
    }

    /**
     * Has an agent call. Without one that has a number, makes one and buys a number for it.
     *
     * @param to E.164
     * @param areaCode where to buy a number if none is there; else not looked at
     * @throws DomainException INVALID_INPUT on {@code to_number} or {@code area_code}; CONNECTION_MISSING; provider problems
     */
    public CallId place(Role role, TenantId id, String to, Integer areaCode, UUID by) {
        TenantContext context = context(role, id, by);
        // Before a number is bought for it.
        Check check = new Check();
        check.value(to, "to_number", DialableNumber::parse);
        check.done();
        AgentId agent = caller(context).orElseGet(() -> make(context, areaCode));
        Call call = placeCall.place(context, new PlaceCall.Request(agent.value(), to, null, null, null));
        audit.recordIf(() -> true, Actor.platformAdmin(by), AuditAction.TENANT_TEST_CALLED, id);
        return call.id();
    }

    /** How it is going, without what is said. @throws DomainException NOT_FOUND */
    public Status status(Role role, TenantId id, CallId call) {
        Permission.MANAGE_TENANTS.require(role);
        Call found = findCalls.get(tenants.get(id).asSystem(), call);
        return new Status(found.facts().state(), found.facts().duration(), found.stateDetail());
    }

    private TenantContext context(Role role, TenantId id, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        Tenant tenant = tenants.get(id);
        return TenantContext.of(tenant.id(), tenant.schema(), Role.TENANT_ADMIN, by)
                .limitedTo(NEEDED);
    }

    private Optional<AgentId> caller(TenantContext context) {
        List<AgentId> usable = findAgents.list(context).stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .map(Agent::id)
                .toList();
        return numbers.list(context).stream()
                .filter(number -> number.status() == PhoneNumber.Status.ACTIVE)
                .flatMap(number -> number.agent().stream())
                .filter(usable::contains)
                .findFirst();
    }

    private AgentId make(TenantContext context, Integer areaCode) {
        String voice = findAgents.voices(context).stream()
                .findFirst()
                .map(Voice::id)
                .map(Object::toString)
                .orElseThrow(() -> new DomainException(
                        ProblemCode.PROVIDER_REFUSED, "Your provider account has no voices to call with."));
        Agent agent = findAgents.list(context).stream()
                .filter(known -> known.status() == AgentStatus.ACTIVE)
                .findFirst()
                .orElseGet(() -> createAgent.createUncounted(
                        context,
                        new CreateAgent.Request(
                                "Test call", "Says that everything works.", voice, "en-US", null, WORDS)));
        buyNumber.buy(context, areaCode, "Test call", Optional.of(agent.id()));
        return agent.id();
    }
}
