package org.switchboard.spi.voice;

import java.util.regex.Pattern;

/** A phone number in E.164 form (ITU-T): '+' and 2 to 15 digits, e.g. +15551230100. */
public record E164(String value) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{1,14}");

    public E164 {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not an E.164 number: write + and the country code, for instance +14155550142");
        }
    }

    @Override
    public String toString() {
        return "+…" + value.substring(Math.max(1, value.length() - 2));
    }
}
