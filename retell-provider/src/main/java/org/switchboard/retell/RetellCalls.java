package org.switchboard.retell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.retell.wire.CallFilter;
import org.switchboard.retell.wire.CallMetadata;
import org.switchboard.retell.wire.CallObject;
import org.switchboard.retell.wire.CallQuery;
import org.switchboard.retell.wire.MetadataFilter;
import org.switchboard.retell.wire.NewCall;
import org.switchboard.retell.wire.NumberFilter;
import org.switchboard.retell.wire.Page;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.CallPage;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Our id of a call travels in its metadata, because Retell has no idempotency key. */
final class RetellCalls implements Calls {
    private static final int PAGE = 100;
    private static final String NEWEST_FIRST = "descending";

    private final CallClient client;

    RetellCalls(CallClient client) {
        this.client = client;
    }

    @Override
    public CallSnapshot place(CallOrder order) {
        Map<String, String> variables = order.variables().isEmpty() ? null : order.variables();
        Fetched<CallObject> placed = client.create(new NewCall(
                order.from().value(),
                order.to().value(),
                order.agent().value(),
                new CallMetadata(order.reference()),
                variables));
        return Answers.made(() -> CallMapper.snapshot(placed));
    }

    @Override
    public CallSnapshot get(ProviderCallId id) {
        return CallMapper.snapshot(client.get(id.value()));
    }

    @Override
    public Optional<CallSnapshot> findByReference(String reference) {
        MetadataFilter ours = new MetadataFilter(CallMapper.REFERENCE, "string", "eq", reference);
        CallFilter filter = new CallFilter(null, List.of(ours), null, null);
        // The list leaves transcripts out, so the call itself is read.
        return page(new CallQuery(filter, NEWEST_FIRST, 1, null)).calls().stream()
                .filter(call -> call.reference().equals(Optional.of(reference)))
                .findFirst()
                .map(call -> get(call.id()));
    }

    @Override
    public CallPage list(Instant since, Optional<String> next) {
        CallFilter filter = new CallFilter(new NumberFilter("number", "ge", since.toEpochMilli()), null, null, null);
        return page(new CallQuery(filter, NEWEST_FIRST, PAGE, next.orElse(null)));
    }

    @Override
    public void stop(ProviderCallId id) {
        try {
            client.stop(id.value());
        } catch (VoiceException e) {
            // Undocumented: what Retell answers for a call that is over. The call itself tells.
            boolean refused =
                    e.code() == Code.INVALID_REQUEST || e.code() == Code.CONFLICT || e.code() == Code.NOT_FOUND;
            if (!refused || !get(id).status().isOver()) {
                throw e;
            }
        }
    }

    private CallPage page(CallQuery query) {
        return page(client.list(query));
    }

    static CallPage page(Page page) {
        return new CallPage(
                Paging.items(page).stream()
                        .map(item -> RetellHttp.read(item, CallObject.class, false))
                        .map(CallMapper::snapshot)
                        .toList(),
                Paging.next(page));
    }
}
