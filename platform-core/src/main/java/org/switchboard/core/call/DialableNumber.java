package org.switchboard.core.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.switchboard.spi.voice.E164;

/** The only way from text to a number that is dialled: E.164, and a number that exists in its country's plan. */
final class DialableNumber {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private DialableNumber() {}

    static E164 parse(String text) {
        E164 number = new E164(text == null ? null : text.strip());
        try {
            PhoneNumber parsed = PLANS.parse(number.value(), null);
            if (PLANS.isValidNumber(parsed)) {
                return number;
            }
        } catch (NumberParseException e) {
            // Same answer as for a number outside every plan.
        }
        throw new IllegalArgumentException("No country has such a number; check the digits after the country code.");
    }
}
