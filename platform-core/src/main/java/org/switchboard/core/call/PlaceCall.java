package org.switchboard.core.call;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.number.DialableNumber;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.E164;

/**
 * Places a call, once. The intent is stored before anything is dialled, together with the job that settles it should we die
 * or the provider's answer get lost.
 */
@ApplicationScoped
public class PlaceCall {
    private final TenantScope scope;
    private final Calls calls;
    private final Agents agents;
    private final DialIntents intents;
    private final CallGuards guards;
    private final VoiceAccounts accounts;
    private final Dialer dialer;
    private final Audit audit;

    protected PlaceCall() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public PlaceCall(
            TenantScope scope,
            Calls calls,
            Agents agents,
            DialIntents intents,
            CallGuards guards,
            VoiceAccounts accounts,
            Dialer dialer,
            Audit audit) {
        this.scope = scope;
        this.calls = calls;
        this.agents = agents;
        this.intents = intents;
        this.guards = guards;
        this.accounts = accounts;
        this.dialer = dialer;
        this.audit = audit;
    }

    /**
     * A call to be placed.
     *
     * @param agent who speaks
     * @param to E.164
     * @param from one of the agent's numbers; null: the first
     * @param variables values for placeholders in the prompt; null: none
     * @param idempotencyKey up to 200 characters; a second request with the same key gives the same call; null: none
     */
    public record Request(UUID agent, String to, String from, Map<String, String> variables, String idempotencyKey) {}

    private record Intent(CallId id, Optional<CallOrder> order) {}

    /**
     * Places the call.
     *
     * @return the call; REQUESTED when the provider's answer got lost and we are finding out
     * @throws DomainException INVALID_INPUT naming the field; NOT_FOUND for a foreign agent; what {@link CallGuards} refuse;
     *     IDEMPOTENCY_KEY_REUSED; provider problems, and then nobody's phone rang
     */
    public Call place(TenantContext context, Request request) {
        Permission.PLACE_CALLS.require(context);
        E164 to = validate(request);
        VoiceAccounts.Connected connected = accounts.of(context);
        Intent intent = scope.call(context, () -> intend(context, request, to, connected));
        intent.order().ifPresent(order -> dialer.dial(context, connected.account(), intent.id(), order));
        return scope.call(context, () -> calls.get(intent.id()));
    }

    private static E164 validate(Request request) {
        Check check = new Check();
        check.that(request.agent() != null, "agent_id", "Choose an agent.");
        E164 to = check.value(request.to(), "to_number", DialableNumber::parse);
        if (request.from() != null) {
            check.value(request.from(), "from_number", E164::new);
        }
        if (request.idempotencyKey() != null) {
            // One that is empty would make all the calls of a careless client the same one.
            check.text(request.idempotencyKey(), "Idempotency-Key", 200);
        }
        check.done();
        return to;
    }

    private Intent intend(TenantContext context, Request request, E164 to, VoiceAccounts.Connected connected) {
        CallId id = new CallId(UuidCreator.getTimeOrderedEpoch());
        Optional<CallId> before = Optional.ofNullable(request.idempotencyKey())
                .flatMap(key -> calls.claimKey(context.person(), key, fingerprint(request), id));
        if (before.isPresent()) {
            return new Intent(before.get(), Optional.empty());
        }
        Agent agent = agents.get(new AgentId(request.agent()));
        E164 from = guards.pass(context, connected, agent, Optional.ofNullable(request.from()), to);
        calls.add(id, agent.id(), context.person(), CallFacts.requested(from.value(), to.value()));
        audit.record(
                context,
                AuditAction.CALL_PLACED,
                id,
                Fields.NONE,
                Fields.of("agent_id", agent.id())
                        .and("from_number", from.value())
                        .and("to_number", to.value()));
        intents.settleLater(context.schema(), id, SettleCall.DELAY);
        Map<String, String> variables = Optional.ofNullable(request.variables()).orElseGet(Map::of);
        CallOrder order = new CallOrder(agent.requireProviderAgent(), from, to, id.toString(), variables);
        return new Intent(id, Optional.of(order));
    }

    // Each part with its length: otherwise two requests could look like one.
    private static byte[] fingerprint(Request request) {
        StringBuilder content = new StringBuilder();
        Stream.of(request.agent(), request.to(), Objects.toString(request.from(), ""))
                .forEach(part -> append(content, part.toString()));
        new TreeMap<>(Optional.ofNullable(request.variables()).orElseGet(Map::of)).forEach((name, value) -> {
            append(content, name);
            append(content, value);
        });
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder content, String part) {
        content.append(part.length()).append(':').append(part);
    }
}
