package org.switchboard.core.number;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceNumber;

/**
 * Buys a number, once: entered here first; after a lost answer the provider's list is looked at before anything is said, so
 * that a number that was bought is kept and one that wasn't can be retried.
 */
@ApplicationScoped
public class BuyNumber {
    private final TenantScope scope;
    private final PhoneNumbers numbers;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final AskWhenRinging asking;
    private final HoldingGuards holdings;
    private final Clock clock;
    private final Audit audit;

    protected BuyNumber() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public BuyNumber(
            TenantScope scope,
            PhoneNumbers numbers,
            Agents agents,
            VoiceAccounts accounts,
            VoiceGateway gateway,
            AskWhenRinging asking,
            HoldingGuards holdings,
            Clock clock,
            Audit audit) {
        this.scope = scope;
        this.numbers = numbers;
        this.agents = agents;
        this.accounts = accounts;
        this.gateway = gateway;
        this.asking = asking;
        this.holdings = holdings;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Buys a number and lets the agent, if given, take and place calls on it.
     *
     * @param areaCode three digits, for instance 415
     * @param nickname up to 80 characters; null: none
     * @throws DomainException INVALID_INPUT or PROVIDER_REFUSED on {@code area_code}, or QUOTA_EXCEEDED, and then nothing stays
     *     behind
     */
    public PhoneNumber buy(TenantContext context, Integer areaCode, String nickname, Optional<AgentId> agent) {
        Permission.MANAGE_NUMBERS.require(context);
        Check check = new Check();
        String label = check.optionalText(nickname, "nickname", 80);
        checkAreaCode(check, areaCode);
        check.done();
        VoiceAccounts.Connected connected = accounts.of(context);
        PhoneNumber number = new PhoneNumber(
                new NumberId(UuidCreator.getTimeOrderedEpoch()),
                connected.connection().id(),
                Optional.empty(),
                areaCode,
                label,
                agent,
                PhoneNumber.Status.BUYING,
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Guard room = holdings.oneMoreNumber(context);
        Optional<Guard> ofCustomers = agent.map(taking -> holdings.oneMoreNumberOf(context, taking.value()));
        Optional<ProviderAgentId> bound = scope.call(context, () -> {
            Optional<ProviderAgentId> there = agent.map(agents::get).map(Agent::requireProviderAgent);
            room.pass();
            ofCustomers.ifPresent(Guard::pass);
            numbers.add(number);
            audit.record(context, AuditAction.NUMBER_BOUGHT, number.id(), Fields.NONE, number.audited());
            return there;
        });
        return order(context, connected, number, bound);
    }

    /** @throws DomainException INVALID_INPUT on {@code area_code} */
    static void checkAreaCode(Integer areaCode) {
        Check check = new Check();
        checkAreaCode(check, areaCode);
        check.done();
    }

    private static void checkAreaCode(Check check, Integer areaCode) {
        check.that(
                areaCode != null && areaCode >= 200 && areaCode <= 999,
                "area_code",
                "Write the three digits of an area code, for instance 415.");
    }

    /** Tries again to buy a number that failed. */
    public PhoneNumber retry(TenantContext context, NumberId id) {
        Permission.MANAGE_NUMBERS.require(context);
        VoiceAccounts.Connected connected = accounts.of(context);
        PhoneNumber number = scope.call(context, () -> {
            PhoneNumber failed = numbers.get(id);
            if (failed.status() == PhoneNumber.Status.ACTIVE) {
                throw new DomainException(ProblemCode.CONFLICT, "This number is bought; there is nothing to retry.");
            }
            numbers.restart(id);
            audit.record(context, AuditAction.NUMBER_RETRIED, id, Fields.NONE, Fields.NONE);
            return failed;
        });
        Optional<ProviderAgentId> bound =
                scope.call(context, () -> number.agent().map(agents::get).map(Agent::requireProviderAgent));
        return order(context, connected, number, bound);
    }

    private PhoneNumber order(
            TenantContext context,
            VoiceAccounts.Connected connected,
            PhoneNumber number,
            Optional<ProviderAgentId> agent) {
        try {
            VoiceNumber bought =
                    buyOnce(context, connected.account(), new NumberOrder(number.areaCode(), number.nickname(), agent));
            PhoneNumber ours = scope.call(context, () -> {
                numbers.activate(number.id(), bought.number());
                return numbers.get(number.id());
            });
            agent.ifPresent(taking -> asking.arrange(connected, bought.number(), true));
            return ours;
        } catch (VoiceException e) {
            boolean refused = e.code() == VoiceException.Code.INVALID_REQUEST;
            scope.run(context, () -> {
                if (refused) {
                    numbers.remove(number.id());
                    audit.record(context, AuditAction.NUMBER_RELEASED, number.id(), number.audited(), Fields.NONE);
                } else {
                    numbers.fail(number.id(), e.getMessage());
                }
            });
            throw VoiceGateway.problem(e);
        }
    }

    private VoiceNumber buyOnce(TenantContext context, VoiceAccount account, NumberOrder order) {
        Set<String> before = gateway.read(account, Numbers.class, Numbers::list).stream()
                .map(VoiceNumber::number)
                .collect(Collectors.toSet());
        try {
            return gateway.write(account, Numbers.class, at -> at.buy(order));
        } catch (VoiceException e) {
            if (!e.outcomeUnknown()) {
                throw e;
            }
            return gateway.read(account, Numbers.class, Numbers::list).stream()
                    .filter(there ->
                            !before.contains(there.number()) && there.nickname().equals(order.nickname()))
                    .filter(there -> !isKnown(context, there))
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    private boolean isKnown(TenantContext context, VoiceNumber there) {
        return scope.call(context, () -> numbers.findByNumber(there.number())).isPresent();
    }
}
