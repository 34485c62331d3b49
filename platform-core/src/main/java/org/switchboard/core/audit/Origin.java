package org.switchboard.core.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the request comes from that the running thread answers. The edge (API, console) sets it and takes it away again; jobs have
 * none.
 *
 * @param address whom the connection comes from
 * @param requestId names the request in answers and logs
 * @param apiKey the key that was used; absent: whoever asks has signed in
 */
public record Origin(Optional<String> address, Optional<String> requestId, Optional<UUID> apiKey) {
    private static final Origin NOWHERE = new Origin(Optional.empty(), Optional.empty(), Optional.empty());
    private static final ThreadLocal<Origin> CURRENT = new ThreadLocal<>();

    /** Of this thread's request; nowhere when it answers none. */
    public static Origin current() {
        return Optional.ofNullable(CURRENT.get()).orElse(NOWHERE);
    }

    /** This thread answers a request until {@link #end}. */
    public static void begin(String address, String requestId) {
        CURRENT.set(new Origin(Optional.of(address), Optional.of(requestId), Optional.empty()));
    }

    /** The request was let in with an API key. */
    public static void by(UUID apiKey) {
        Origin here = current();
        CURRENT.set(new Origin(here.address, here.requestId, Optional.of(apiKey)));
    }

    /** This thread answers no request any more. */
    public static void end() {
        CURRENT.remove();
    }
}
