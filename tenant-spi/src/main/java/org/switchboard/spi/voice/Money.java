package org.switchboard.spi.voice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/** An amount in millionths of the currency's unit: 84 300 micros of USD are 8.43 cents. */
public record Money(long micros, Currency currency) {
    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** From (fractions of) cents, rounded half up to micros. */
    public static Money ofCents(BigDecimal cents, Currency currency) {
        return new Money(
                cents.movePointRight(4).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }
}
