package org.switchboard.core.number;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentRoutes;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.holding.HoldingGuards.Guard;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceNumber;

/** Numbers that the tenant's account at the provider has already. Failures there arrive as they are. */
@ApplicationScoped
class NumbersAtProvider {
    private final PhoneNumbers numbers;
    private final AgentRoutes routes;
    private final VoiceGateway gateway;
    private final AskWhenRinging asking;
    private final Clock clock;

    protected NumbersAtProvider() {
        this(null, null, null, null, null);
    }

    @Inject
    NumbersAtProvider(
            PhoneNumbers numbers, AgentRoutes routes, VoiceGateway gateway, AskWhenRinging asking, Clock clock) {
        this.numbers = numbers;
        this.routes = routes;
        this.gateway = gateway;
        this.asking = asking;
        this.clock = clock;
    }

    /** @throws DomainException PROVIDER_REFUSED when the account hasn't got it, or it is taken by another tenant's agent */
    void require(TenantContext context, Connected connected, E164 number) {
        boolean usable = gateway.read(connected.account(), Numbers.class, Numbers::list).stream()
                .anyMatch(there -> there.number().equals(number.value()) && !isForeign(context, connected, there));
        if (!usable) {
            throw DomainException.at(
                    ProblemCode.PROVIDER_REFUSED, "phone_number", "Your provider account has no such number.");
        }
    }

    private boolean isForeign(TenantContext context, Connected connected, VoiceNumber number) {
        return Stream.concat(number.inbound().stream(), number.outbound().stream())
                .distinct()
                .flatMap(agent -> routes.find(connected.connection().provider(), agent).stream())
                .anyMatch(route -> !route.tenant().tenant().equals(context.tenant()));
    }

    /** At the provider. Again is harmless. */
    void bind(Connected connected, E164 number, ProviderAgentId agent) {
        gateway.write(connected.account(), Numbers.class, at -> at.bind(number.value(), Optional.of(agent)));
    }

    /** Lets the provider ask us when it rings. */
    void ask(Connected connected, E164 number) {
        asking.arrange(connected, number.value(), true);
    }

    /** Here, inside the tenant's transaction; {@code room} is asked if it is one number more. */
    PhoneNumber keep(Agent agent, E164 number, Guard room) {
        Optional<PhoneNumber> known = numbers.findByNumber(number.value());
        if (known.isPresent()) {
            numbers.bind(known.get().id(), Optional.of(agent.id()));
            return numbers.get(known.get().id());
        }
        room.pass();
        PhoneNumber added = new PhoneNumber(
                new NumberId(UuidCreator.getTimeOrderedEpoch()),
                agent.connection(),
                Optional.of(number.value()),
                areaCode(number),
                "",
                Optional.of(agent.id()),
                PhoneNumber.Status.ACTIVE,
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        numbers.add(added);
        return added;
    }

    /** Three digits in North America, elsewhere 0. */
    private static int areaCode(E164 number) {
        return number.value().matches("\\+1[0-9]{10}")
                ? Integer.parseInt(number.value().substring(2, 5))
                : 0;
    }
}
