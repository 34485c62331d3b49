package org.switchboard.core.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.webhook.ReceiveWebhook;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** Webhooks of the fake provider, and what becomes of them. */
@ApplicationScoped
public class TestDeliveries {
    /** Where they come from. */
    public static final String SOURCE = "192.0.2.1";

    @Inject
    ReceiveWebhook receiveWebhook;

    @Inject
    FindCalls calls;

    @Inject
    Sql sql;

    /** Delivers it; it is stored then, and not always applied. */
    public void deliver(SignedDelivery delivery) {
        receiveWebhook
                .receive("fake", Optional.empty(), delivery.body(), delivery.headers(), SOURCE)
                .toCompletableFuture()
                .join();
    }

    /** Waits until all that was delivered is the tenant's, applied or not. */
    public void awaitInboxEmpty(Tenant tenant) {
        TestTenants.await(() -> waiting(tenant) == 0);
    }

    /** In the inbox; only one's own can be seen. */
    public long waiting(Tenant tenant) {
        return sql.count(tenant.asSystem(), "SELECT count(*) FROM platform.webhook_inbox");
    }

    /** Waits until all that was delivered is applied, but for what can't be read. */
    public void awaitApplied(Tenant tenant) {
        awaitInboxEmpty(tenant);
        String waiting =
                "SELECT count(*) FROM webhook_event WHERE state = 'RECEIVED' AND provider_call_id <> 'unreadable'";
        TestTenants.await(() -> sql.count(tenant.asSystem(), waiting) == 0);
    }

    /** How many of the call the tenant has. */
    public long stored(Tenant tenant, ProviderCallId call) {
        return sql.count(
                tenant.asSystem(), "SELECT count(*) FROM webhook_event WHERE provider_call_id = ?", call.value());
    }

    /** The call that they made, as this person sees it. */
    public Call call(TenantContext person, ProviderCallId id) {
        String found = sql.list(person.asSystem(), "SELECT id FROM call WHERE provider_call_id = ?", id.value())
                .get(0);
        return calls.get(person, new CallId(UUID.fromString(found)));
    }
}
