package org.switchboard.core.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;

/**
 * Deletes what a tenant has at its provider, one by one: each may be asked for again, because what is gone already counts as
 * deleted. What the provider refuses stays on the list, and the report says so.
 */
@ApplicationScoped
class ClearProvider {
    /** Why something stays that the provider can't delete. */
    static final String NOT_OFFERED = "NOT_OFFERED";
    /** Why something stays after somebody decided to go on without the provider. */
    static final String NOT_ASKED = "NOT_ASKED";

    // A job's lease is two minutes and a request to the provider may take 75 s.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Contents contents;
    private final Offboardings offboardings;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final Clock clock;

    protected ClearProvider() {
        this(null, null, null, null, null);
    }

    @Inject
    ClearProvider(
            Contents contents, Offboardings offboardings, VoiceAccounts accounts, VoiceGateway gateway, Clock clock) {
        this.contents = contents;
        this.offboardings = offboardings;
        this.accounts = accounts;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Waits for requests on their way, and finds the calls among them. */
    void settle(TenantContext tenant) {
        if (contents.unsettled(tenant) > 0) {
            throw new IllegalStateException(
                    "Something is still being made at the provider; this goes on when it is done.");
        }
        List<String> unanswered = contents.unanswered(tenant);
        if (unanswered.isEmpty() || isWithoutProvider(tenant)) {
            return;
        }
        VoiceAccount account = accounts.of(tenant).account();
        for (String call : unanswered) {
            find(account, call).ifPresent(id -> contents.answer(tenant, call, id));
        }
    }

    private Optional<String> find(VoiceAccount account, String call) {
        try {
            return gateway.read(account, Calls.class, at -> at.findByReference(call))
                    .map(found -> found.id().value());
        } catch (VoiceException e) {
            throw new IllegalStateException("The provider can't be asked about calls now: " + e.code() + ".");
        }
    }

    /** Deletes all of one kind; false when there is more to do. */
    boolean delete(TenantContext tenant, Kind kind) {
        List<String> there = contents.list(tenant, kind);
        int found = Math.max(
                there.size(), before(tenant, kind).map(AtProvider::found).orElse(0));
        if (there.isEmpty()) {
            tell(tenant, kind, found, there, Optional.empty());
            return true;
        }
        if (isWithoutProvider(tenant)) {
            tell(
                    tenant,
                    kind,
                    found,
                    there,
                    before(tenant, kind).flatMap(AtProvider::answer).or(() -> Optional.of(NOT_ASKED)));
            return true;
        }
        VoiceAccount account = accounts.of(tenant).account();
        if (!offers(account, kind)) {
            tell(tenant, kind, found, there, Optional.of(NOT_OFFERED));
            return true;
        }
        tell(tenant, kind, found, there, Optional.empty());
        return delete(tenant, kind, account, there, found);
    }

    private boolean delete(TenantContext tenant, Kind kind, VoiceAccount account, List<String> there, int found) {
        Instant end = clock.instant().plus(LONGEST);
        List<String> left = new ArrayList<>(there);
        Optional<VoiceException> refusal = Optional.empty();
        for (String id : there) {
            Optional<VoiceException> answer = ask(account, kind, id);
            if (answer.isEmpty()) {
                contents.crossOut(tenant, kind, id);
                left.remove(id);
            }
            refusal = answer.isPresent() ? answer : refusal;
            if (answer.filter(ClearProvider::concernsAll).isPresent()
                    || clock.instant().isAfter(end)) {
                break;
            }
        }
        Optional<String> answer = refusal.map(e -> e.code().name());
        tell(tenant, kind, found, left, answer);
        boolean some = left.size() < there.size();
        if (!left.isEmpty() && !some) {
            throw new IllegalStateException("At the provider, " + left.size() + " " + words(kind)
                    + " can't be deleted: " + answer.orElse("") + ". Try again, or go on without the provider.");
        }
        return left.isEmpty();
    }

    private Optional<VoiceException> ask(VoiceAccount account, Kind kind, String id) {
        try {
            deleteOne(account, kind, id);
            return Optional.empty();
        } catch (VoiceException e) {
            return Optional.of(e).filter(refused -> refused.code() != VoiceException.Code.NOT_FOUND);
        }
    }

    private void deleteOne(VoiceAccount account, Kind kind, String id) {
        switch (kind) {
            case NUMBERS ->
                gateway.write(account, Numbers.class, at -> {
                    at.release(id);
                    return id;
                });
            case CALLS ->
                gateway.write(account, CallRecords.class, at -> {
                    at.delete(new ProviderCallId(id));
                    return id;
                });
            case AGENTS ->
                gateway.write(account, Agents.class, at -> {
                    at.delete(new ProviderAgentId(id));
                    return id;
                });
        }
    }

    /** Whether the provider can delete such things. */
    static boolean offers(VoiceAccount account, Kind kind) {
        return switch (kind) {
            case NUMBERS -> account.capability(Numbers.class).isPresent();
            case CALLS -> account.capability(CallRecords.class).isPresent();
            case AGENTS -> account.capability(Agents.class).isPresent();
        };
    }

    // The next one would be answered the same.
    private static boolean concernsAll(VoiceException answer) {
        return answer.code().isTransient() || answer.code() == VoiceException.Code.CREDENTIALS_REFUSED;
    }

    private boolean isWithoutProvider(TenantContext tenant) {
        return offboardings
                .find(tenant.tenant())
                .map(Offboarding::withoutProvider)
                .orElse(false);
    }

    private Optional<AtProvider> before(TenantContext tenant, Kind kind) {
        return offboardings.find(tenant.tenant()).map(Offboarding::atProvider).map(states -> states.get(kind));
    }

    private void tell(TenantContext tenant, Kind kind, int found, List<String> left, Optional<String> answer) {
        List<String> listed = left.subList(0, Math.min(left.size(), AtProvider.LISTED));
        offboardings.tell(tenant.tenant(), kind, new AtProvider(found, found - left.size(), listed, answer));
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
