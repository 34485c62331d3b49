package org.switchboard.core.number;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentRoutes;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.agent.PublicUrl;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.holding.HoldingGuards;
import org.switchboard.core.holding.HoldingGuards.Guard;
import org.switchboard.core.number.CreateAgentWithNumber.Created;
import org.switchboard.core.number.ManageNumbers.NumberChanged;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;

/**
 * Takes an agent over that the tenant's account at the provider has already. First everything is looked at; then the agent is
 * claimed, so that of two who want it one goes on; then the provider is told, and what it has is kept here in one commit. A
 * failure on the way gives the claim back, and the same request may be sent again.
 */
@ApplicationScoped
public class ConnectAgent {
    @Inject
    TenantScope scope;

    @Inject
    Agents agents;

    @Inject
    AgentRoutes routes;

    @Inject
    NumbersAtProvider numbers;

    @Inject
    ProviderRegistry providers;

    @Inject
    VoiceAccounts accounts;

    @Inject
    VoiceGateway gateway;

    @Inject
    WebhookTokens tokens;

    @Inject
    PublicUrl publicUrl;

    @Inject
    HoldingGuards holdings;

    @Inject
    Event<NumberChanged> changes;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Which agent, and what it should be.
     *
     * @param providerType id of the provider; null: the tenant's
     * @param phoneNumber E.164, one of the account's, which the agent alone takes and places calls on then; null: none
     * @param name up to 120 characters; null: as at the provider
     * @param prompt up to 32 000 characters; null: as at the provider
     * @param takeOverWebhook whether the agent may stop reporting to an address that isn't ours
     */
    public record Request(
            String providerType,
            String providerAgentId,
            String phoneNumber,
            String name,
            String prompt,
            boolean takeOverWebhook) {}

    private record Wish(ProviderAgentId agent, Optional<E164> number, String name, String prompt) {
        AgentSpec spec(VoiceAgent there, URI address) {
            return new AgentSpec(
                    name.isEmpty() ? there.name() : name,
                    there.voice(),
                    there.language().orElse("en-US"),
                    prompt.isEmpty() ? there.prompt().orElse("") : prompt,
                    there.firstWords(),
                    Optional.of(address));
        }
    }

    /**
     * Connects the agent and returns it, ACTIVE.
     *
     * @throws DomainException INVALID_INPUT; PROVIDER_REFUSED on {@code provider_agent_id} or {@code phone_number} when the account
     *     hasn't got it; CONFLICT on {@code provider_agent_id} when somebody has connected it, on {@code take_over_webhook}
     *     when it reports elsewhere and that wasn't agreed to; PROVIDER_UNAVAILABLE
     */
    public Created connect(TenantContext context, Request request) {
        Permission.MANAGE_AGENTS.require(context);
        Permission.MANAGE_NUMBERS.require(context);
        Wish wish = check(request);
        Connected connected = accounts.of(context);
        requireProvider(request.providerType(), connected);
        ProviderId provider = connected.connection().provider();
        try {
            VoiceAgent there = find(connected, wish.agent());
            requireFree(context, provider, there.id());
            requireName(wish, there);
            wish.number().ifPresent(number -> numbers.require(context, connected, number));
            URI address = publicUrl.webhook(
                    provider, tokens.of(context, connected.connection().id(), provider));
            if (!request.takeOverWebhook()) {
                requireNothingToTakeOver(provider, there, address);
            }
            routes.add(provider, there.id(), context, connected.connection().id());
            return takeOver(context, connected, wish, there, address);
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }

    private static Wish check(Request request) {
        Check check = new Check();
        String id = check.text(request.providerAgentId(), "provider_agent_id", 200);
        String name = check.optionalText(request.name(), "name", 120);
        String prompt = check.optionalText(request.prompt(), "prompt", 32_000);
        Optional<E164> number = Optional.ofNullable(request.phoneNumber())
                .map(text -> check.value(text, "phone_number", DialableNumber::parse));
        check.done();
        return new Wish(new ProviderAgentId(id), number, name, prompt);
    }

    private void requireProvider(String type, Connected connected) {
        ProviderId ours = connected.connection().provider();
        if (type != null && !providers.get(type).id().equals(ours)) {
            throw DomainException.invalid("provider_type", "Your provider account is one of " + ours + ".");
        }
    }

    private VoiceAgent find(Connected connected, ProviderAgentId agent) {
        try {
            return gateway.read(connected.account(), org.switchboard.spi.voice.Agents.class, at -> at.get(agent));
        } catch (VoiceException e) {
            if (e.code() != VoiceException.Code.NOT_FOUND) {
                throw e;
            }
            throw DomainException.at(
                    ProblemCode.PROVIDER_REFUSED, "provider_agent_id", "Your provider account has no such agent.");
        }
    }

    // A claim of ours without an agent is what a server left that stopped half-way.
    private void requireFree(TenantContext context, ProviderId provider, ProviderAgentId agent) {
        boolean taken = routes.find(provider, agent)
                .filter(route -> !route.tenant().tenant().equals(context.tenant()) || isKept(context, agent))
                .isPresent();
        if (taken) {
            throw DomainException.at(
                    ProblemCode.CONFLICT, "provider_agent_id", "This agent is connected already, here or elsewhere.");
        }
    }

    private static void requireName(Wish wish, VoiceAgent there) {
        Check check = new Check();
        check.text(wish.name().isEmpty() ? there.name() : wish.name(), "name", 200);
        check.done();
    }

    private boolean isKept(TenantContext context, ProviderAgentId agent) {
        return scope.call(context, () -> agents.find(agent)).isPresent();
    }

    private void requireNothingToTakeOver(ProviderId provider, VoiceAgent there, URI ours) {
        there.webhook()
                .filter(address -> !address.equals(ours) && !address.equals(publicUrl.webhook(provider)))
                .ifPresent(address -> {
                    throw DomainException.at(
                            ProblemCode.CONFLICT,
                            "take_over_webhook",
                            "This agent reports to "
                                    + Optional.ofNullable(address.getHost()).orElse("another address")
                                    + " now, and to one address only. Send take_over_webhook: true if it should report"
                                    + " here instead.");
                });
    }

    private Created takeOver(TenantContext context, Connected connected, Wish wish, VoiceAgent there, URI address) {
        ProviderAgentId id = there.id();
        try {
            VoiceAgent told = tell(connected, wish, there, address);
            wish.number().ifPresent(number -> numbers.bind(connected, number, id));
            Created created = keep(context, connected, wish, told);
            wish.number().ifPresent(number -> {
                numbers.ask(connected, number);
                changes.fire(new NumberChanged(context.tenant(), number.value()));
            });
            return created;
        } catch (RuntimeException e) {
            if (!isKept(context, id)) {
                routes.remove(connected.connection().provider(), id);
            }
            throw e;
        }
    }

    /** Where the latest version was published, so is the one with the change: it is what takes calls. */
    private VoiceAgent tell(Connected connected, Wish wish, VoiceAgent there, URI address) {
        VoiceAgent told = gateway.write(
                connected.account(),
                org.switchboard.spi.voice.Agents.class,
                at -> at.update(there.id(), wish.spec(there, address)));
        if (!there.published() || told.published()) {
            return told;
        }
        gateway.write(connected.account(), AgentVersions.class, versions -> {
            versions.publish(told.id(), told.version(), "");
            return told;
        });
        return find(connected, told.id());
    }

    private Created keep(TenantContext context, Connected connected, Wish wish, VoiceAgent told) {
        Agent agent = new Agent(
                new AgentId(UuidCreator.getTimeOrderedEpoch()),
                connected.connection().id(),
                Optional.empty(),
                told.name(),
                "",
                told.voice(),
                told.language().orElse("en-US"),
                told.prompt().orElse(""),
                told.firstWords(),
                AgentStatus.CREATING,
                Optional.empty(),
                context.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0);
        Guard room = holdings.oneMoreNumber(context);
        return scope.call(context, () -> {
            agents.add(agent);
            agents.activate(agent.id(), told);
            audit.record(
                    context,
                    AuditAction.AGENT_CONNECTED,
                    agent.id(),
                    Fields.NONE,
                    agent.audited()
                            .and("provider_agent_id", told.id().value())
                            .and("phone_number", wish.number().map(E164::value)));
            return new Created(agents.get(agent.id()), wish.number().map(number -> numbers.keep(agent, number, room)));
        });
    }
}
