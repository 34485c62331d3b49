package org.switchboard.core.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in lower case, at most 254 characters. Only its form is checked: a mail proves the rest. */
public record Email(String value) {
    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]+");

    public Email {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Write an e-mail address, for instance ana@example.com.");
        }
    }

    /** Safe to log. */
    @Override
    public String toString() {
        return "…" + value.substring(value.indexOf('@'));
    }
}
