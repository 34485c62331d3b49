package org.switchboard.core.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.number.ManageNumbers.NumberChanged;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.number.PhoneNumbers;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.voice.InboundAnswer.Take;

/**
 * Who takes the calls of a number, and what that agent is told. Remembered for half a minute, so that a busy line asks the database
 * seldom; a change on this node counts at once.
 */
@ApplicationScoped
public class RingingNumbers {
    private final TenantScope scope;
    private final PhoneNumbers numbers;
    private final Agents agents;
    private final Tenants tenants;
    private final Cache<Line, Take> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    private record Line(TenantId tenant, String number) {}

    protected RingingNumbers() {
        this(null, null, null, null);
    }

    @Inject
    public RingingNumbers(TenantScope scope, PhoneNumbers numbers, Agents agents, Tenants tenants) {
        this.scope = scope;
        this.numbers = numbers;
        this.agents = agents;
        this.tenants = tenants;
    }

    /** Empty when the tenant has no such number, or no agent on it that can take calls. */
    Optional<Take> taker(TenantContext tenant, String number) {
        Line line = new Line(tenant.tenant(), number);
        return Optional.ofNullable(known.getIfPresent(line)).or(() -> {
            Optional<Take> found = look(tenant, number);
            found.ifPresent(taker -> known.put(line, taker));
            return found;
        });
    }

    private Optional<Take> look(TenantContext context, String number) {
        String organisation =
                tenants.findById(context.tenant()).map(Tenant::name).orElse("");
        return scope.call(
                context,
                () -> numbers.findByNumber(number)
                        .flatMap(line -> line.agent()
                                .flatMap(agents::find)
                                .filter(agent -> agent.providerAgent().isPresent())
                                .map(agent -> take(agent, line, organisation))));
    }

    private static Take take(Agent agent, PhoneNumber line, String organisation) {
        Map<String, String> variables = new TreeMap<>(Map.of("agent_name", agent.name(), "organisation", organisation));
        if (!line.nickname().isEmpty()) {
            variables.put("number_name", line.nickname());
        }
        return new Take(agent.providerAgent(), variables, Optional.empty(), Map.of());
    }

    void onChange(@Observes NumberChanged changed) {
        known.invalidate(new Line(changed.tenant(), changed.number()));
    }
}
