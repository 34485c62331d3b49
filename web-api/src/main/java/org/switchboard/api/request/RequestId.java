package org.switchboard.api.request;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;

/** Names a request in answers and logs: the client's {@code X-Request-Id} if it has a harmless form, otherwise a new one. */
@RequestScoped
public class RequestId {
    /** Name of its header. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private String value = UuidCreator.getTimeOrderedEpochFast().toString();

    /** 8 to 64 letters, digits, dots, hyphens and underscores. */
    public String value() {
        return value;
    }

    void propose(String given) {
        if (isHarmless(given)) {
            value = given;
        }
    }

    /** The client's or a new one, of what its header says; null: nothing. */
    public static String of(String given) {
        return isHarmless(given) ? given : UuidCreator.getTimeOrderedEpochFast().toString();
    }

    private static boolean isHarmless(String given) {
        return given != null && HARMLESS.matcher(given).matches();
    }
}
