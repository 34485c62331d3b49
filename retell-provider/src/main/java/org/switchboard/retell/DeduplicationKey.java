package org.switchboard.retell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What makes two deliveries the same event. Retell's advice: a call has each lifecycle event once and each transfer once
 * per start and destination; transcripts are a stream, told apart by their time. So are analyses, which can be run again.
 */
final class DeduplicationKey {
    private static final int LONGEST = 400;

    private DeduplicationKey() {}

    /** Empty when the keys don't say enough. */
    static Optional<String> of(String event, CallKeys call, String timestamp, String destination) {
        Optional<String> id = call.id();
        return switch (event) {
            case "call_started", "call_ended", "call_inbound" -> id.map(callId -> join(event, callId));
            case "transfer_started", "transfer_bridged", "transfer_cancelled", "transfer_ended" ->
                id.map(callId -> join(event, callId, call.start().orElse(""), destination == null ? "" : destination));
            case "transcript_updated", "call_analyzed" ->
                id.flatMap(callId -> Optional.ofNullable(timestamp).map(time -> join(event, callId, time)));
            default -> Optional.empty();
        };
    }

    /** For deliveries of which only the bytes tell whether they are the same. */
    static String ofBody(String event, byte[] body) {
        return event + "|sha256:" + sha256(body);
    }

    private static String join(String... parts) {
        String key = String.join("|", parts);
        return key.length() <= LONGEST ? key : parts[0] + "|sha256:" + sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
