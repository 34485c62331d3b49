package org.switchboard.core.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.switchboard.spi.voice.E164;

/** The only ways from text to a number that is dialled or must not be: a number that exists in its country's plan. */
public final class DialableNumber {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private DialableNumber() {}

    /**
     * A number written in E.164. Of two ways to write one number, as with a 0 after the country code, it gives the same.
     *
     * @throws IllegalArgumentException unless it is one; the message says what to do
     */
    public static E164 parse(String text) {
        return existing(new E164(text == null ? null : text.strip()).value());
    }

    /**
     * A number as people write it: with its country code, and with spaces, dots, hyphens or brackets if they like.
     *
     * @throws IllegalArgumentException unless it is one; the message says what to do
     */
    public static E164 read(String text) {
        return parse(text == null ? null : text.replaceAll("[\\s().\\-\\u00a0\\u2011]", ""));
    }

    private static E164 existing(String text) {
        try {
            PhoneNumber parsed = PLANS.parse(text, null);
            if (PLANS.isValidNumber(parsed)) {
                return new E164(PLANS.format(parsed, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            // Same answer as for a number outside every plan.
        }
        throw new IllegalArgumentException("No country has such a number; check the digits after the country code.");
    }
}
