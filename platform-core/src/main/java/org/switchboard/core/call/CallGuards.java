package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.donotcall.DoNotCallList;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.number.PhoneNumbers;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.quota.Quota;
import org.switchboard.core.quota.Quotas;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.VoiceException;

/**
 * What must hold before a phone rings. Asked in the transaction that enters the call, so that what was asked still holds when the
 * intent is committed; that the agent is assigned to who calls was decided when it was read.
 */
@ApplicationScoped
class CallGuards {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PhoneNumbers numbers;
    private final DoNotCallList doNotCall;
    private final Quotas quotas;
    private final VoiceGateway gateway;
    private final Clock clock;

    protected CallGuards() {
        this(null, null, null, null, null);
    }

    @Inject
    CallGuards(PhoneNumbers numbers, DoNotCallList doNotCall, Quotas quotas, VoiceGateway gateway, Clock clock) {
        this.numbers = numbers;
        this.doNotCall = doNotCall;
        this.quotas = quotas;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Lets the call pass. The quotas are held until the transaction ends.
     *
     * @param wanted the number to call from; empty: the agent's first
     * @return the number to call from
     * @throws DomainException INVALID_INPUT at {@code from_number}; CONFLICT without a number, or for an agent of another provider
     *     account; PROVIDER_CREDENTIALS_REFUSED or PROVIDER_UNAVAILABLE when the connection isn't healthy; DO_NOT_CALL;
     *     QUOTA_EXCEEDED
     */
    E164 pass(TenantContext context, Connected connected, Agent agent, Optional<String> wanted, E164 to) {
        requireHealthy(connected, agent);
        E164 from = callerNumber(agent, wanted);
        if (doNotCall.has(to)) {
            throw DomainException.at(
                    ProblemCode.DO_NOT_CALL,
                    "to_number",
                    "This number is on the do-not-call list. An administrator can take it off if that is right.");
        }
        quotas.hold();
        requireRoom("organisation", "Ask whoever runs the platform for more.", quotas.of(Optional.empty()));
        Optional<UUID> customer = context.role() == Role.CUSTOMER ? context.user() : Optional.empty();
        customer.map(id -> quotas.of(Optional.of(id)))
                .ifPresent(quota -> requireRoom("account", "Ask your administrator for more.", quota));
        return from;
    }

    private void requireHealthy(Connected connected, Agent agent) {
        if (!agent.connection().equals(connected.connection().id())) {
            throw new DomainException(
                    ProblemCode.CONFLICT, "This agent belongs to another provider account than the one in use.");
        }
        try {
            gateway.requireHealthy(connected.account());
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }

    private E164 callerNumber(Agent agent, Optional<String> wanted) {
        PhoneNumber number = wanted.map(text -> requireBound(agent, text))
                .or(() -> numbers.findFor(agent.id()))
                .orElseThrow(() -> new DomainException(
                        ProblemCode.CONFLICT,
                        "This agent has no phone number yet. An administrator gives it one under Numbers."));
        return new E164(number.number().orElseThrow());
    }

    private PhoneNumber requireBound(Agent agent, String text) {
        return numbers.findByNumber(text)
                .filter(found -> found.agent().equals(Optional.of(agent.id())))
                .filter(found -> found.status() == PhoneNumber.Status.ACTIVE)
                .orElseThrow(() -> DomainException.invalid(
                        "from_number", "This agent has no such number. Leave it out to use the agent's own."));
    }

    private void requireRoom(String whose, String remedy, Quota quota) {
        if (quota.isFull()) {
            throw DomainException.later(
                    ProblemCode.QUOTA_EXCEEDED,
                    "This " + whose + " has as many calls at once as it may: "
                            + quota.limits().concurrentCalls().orElseThrow() + ". Wait for one to end. " + remedy,
                    SOON);
        }
        if (quota.isSpent()) {
            throw DomainException.later(
                    ProblemCode.QUOTA_EXCEEDED,
                    "This " + whose + " has used up its minutes of the month: "
                            + quota.limits().minutesPerMonth().orElseThrow() + ". " + remedy,
                    untilNextMonth());
        }
    }

    private Duration untilNextMonth() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return Duration.between(now, YearMonth.from(now).plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC));
    }
}
