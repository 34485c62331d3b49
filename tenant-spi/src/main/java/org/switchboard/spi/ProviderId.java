package org.switchboard.spi;

import java.util.regex.Pattern;

/**
 * The stable name of a provider, e.g. {@code retell}: a lower-case letter, then lower-case letters, digits and hyphens,
 * at most 40 characters.
 */
public record ProviderId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public ProviderId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a provider id is a lower-case letter followed by letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
