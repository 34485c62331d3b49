package org.switchboard.api.call;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.Money;

/** An amount: {@code 84300} micros of USD are 8.43 cents. */
public record MoneyResponse(
        @Schema(description = "Millionths of the currency's unit")
        long micros,

        @Schema(example = "USD") String currency) {
    /** In our form. */
    public static MoneyResponse of(Money money) {
        return new MoneyResponse(money.micros(), money.currency().getCurrencyCode());
    }
}
