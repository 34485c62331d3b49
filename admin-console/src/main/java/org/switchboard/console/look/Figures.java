package org.switchboard.console.look;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.switchboard.spi.voice.Money;

/** How phone numbers and small amounts of money are written. */
public final class Figures {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    private Figures() {}

    /** "+14155550131" as "+1 415 555 0131"; what isn't a number stays as it is. */
    public static String phone(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL)
                    .replace('-', ' ');
        } catch (NumberParseException notANumber) {
            return number;
        }
    }

    /** The smallest useful unit: "8.4¢", "$412.60". */
    public static String money(Money money, Locale locale) {
        BigDecimal amount = BigDecimal.valueOf(money.micros(), 6);
        if (money.currency().equals(DOLLAR) && amount.abs().compareTo(BigDecimal.ONE) < 0) {
            NumberFormat cents = NumberFormat.getNumberInstance(locale);
            cents.setMinimumFractionDigits(1);
            cents.setMaximumFractionDigits(2);
            return cents.format(amount.movePointRight(2)) + "¢";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        return format.format(amount);
    }
}
