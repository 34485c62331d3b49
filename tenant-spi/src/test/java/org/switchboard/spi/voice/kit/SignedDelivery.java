package org.switchboard.spi.voice.kit;

import java.util.List;
import java.util.Map;

/** A webhook request as it would arrive. */
public final class SignedDelivery {
    private final byte[] body;
    private final Map<String, List<String>> headers;

    /**
     * A delivery.
     *
     * @param body the raw bytes
     * @param headers all values of each header by lower-case name, the signature among them
     */
    public SignedDelivery(byte[] body, Map<String, List<String>> headers) {
        this.body = body.clone();
        this.headers = Map.copyOf(headers);
    }

    /** The raw bytes. */
    public byte[] body() {
        return body.clone();
    }

    /** All values of each header by lower-case name. */
    public Map<String, List<String>> headers() {
        return headers;
    }
}
