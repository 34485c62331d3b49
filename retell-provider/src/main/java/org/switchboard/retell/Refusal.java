package org.switchboard.retell;

import java.util.Optional;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Maps what Retell answers other than 2xx to exceptions: the only place that knows its status codes. */
final class Refusal {
    private Refusal() {}

    /**
     * The exception of a status.
     *
     * @param message Retell's own words, possibly empty
     * @param changing whether a server error may hide that the request was carried out
     */
    static VoiceException of(int status, String message, Subject subject, boolean changing, RetryAfter retryAfter) {
        return switch (status) {
            case 401 ->
                plain(Code.CREDENTIALS_REFUSED, "Retell refuses the API key. Enter the workspace's current key.");
            case 402 -> plain(Code.PAYMENT_REQUIRED, "Retell asks for a payment method or a top-up of the workspace.");
            case 403 ->
                plain(Code.FORBIDDEN, "The API key may not do this. Give it the permission in Retell's dashboard.");
            case 404, 422 -> subject.byId() ? unknown(subject) : invalid(message, subject, subject.suspect());
            case 408 -> failed(Code.TIMEOUT, "Retell gave up waiting. Try again.", changing, retryAfter);
            case 409 ->
                plain(Code.CONFLICT, "The " + subject.noun() + " was changed meanwhile. Load it and try again.");
            case 429 -> failed(Code.RATE_LIMITED, "Retell takes no more requests or calls now.", false, retryAfter);
            default -> other(status, message, subject, changing, retryAfter);
        };
    }

    private static VoiceException other(
            int status, String message, Subject subject, boolean changing, RetryAfter retryAfter) {
        if (status >= 500) {
            return failed(Code.UNAVAILABLE, "Retell has trouble (status " + status + ").", changing, retryAfter);
        }
        return status >= 400
                ? invalid(message, subject, Optional.empty())
                : plain(Code.PROTOCOL, "Retell answered with status " + status + ", which isn't expected here.");
    }

    private static VoiceException unknown(Subject subject) {
        return plain(Code.NOT_FOUND, "Retell knows no such " + subject.noun() + " in this workspace.");
    }

    private static VoiceException invalid(String message, Subject subject, Optional<String> suspect) {
        Optional<String> field = Fields.namedIn(message).or(() -> suspect);
        String text = field.flatMap(Fields::remedy)
                .orElseGet(() -> "Retell refuses the " + subject.noun() + ": " + harmless(message));
        return new VoiceException(Code.INVALID_REQUEST, text, false, field, Optional.empty(), null);
    }

    // Retell's words may repeat what we sent: keep them short and mask what could be a phone number or an address.
    private static String harmless(String message) {
        String text = message.isBlank() ? "it gives no reason" : message.strip();
        String masked = text.replaceAll("\\+?[0-9]{5,}", "…").replaceAll("\\?\\S*", "");
        return masked.substring(0, Math.min(200, masked.length()));
    }

    private static VoiceException plain(Code code, String message) {
        return new VoiceException(code, message);
    }

    private static VoiceException failed(Code code, String message, boolean outcomeUnknown, RetryAfter retryAfter) {
        return new VoiceException(code, message, outcomeUnknown, Optional.empty(), retryAfter.value(), null);
    }
}
