package org.switchboard.core.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.switchboard.spi.voice.E164;

/** Numbers as people say them, in the one form that makes equal what is equal. */
final class LeadPhone {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private LeadPhone() {}

    /**
     * Normalises a number.
     *
     * @param near numbers whose country is taken when {@code said} has no country code; the first that has one counts
     * @return empty when it can't be anybody's
     */
    static Optional<E164> of(String said, List<String> near) {
        try {
            PhoneNumber number = PLANS.parse(said, region(near));
            return PLANS.isPossibleNumber(number)
                    ? Optional.of(new E164(PLANS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException | IllegalArgumentException e) {
            // Something else than a number, like "same as this one".
            return Optional.empty();
        }
    }

    private static String region(List<String> near) {
        for (String number : near) {
            try {
                return PLANS.getRegionCodeForNumber(PLANS.parse(number, null));
            } catch (NumberParseException e) {
                // A pseudo number; the next may tell.
            }
        }
        return null;
    }
}
