package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Money;

class FiguresTest {
    private static final Currency DOLLAR = Currency.getInstance("USD");

    @Test
    void phone_numbers_are_grouped_for_reading() {
        assertThat(Figures.phone("+14155550131")).isEqualTo("+1 415 555 0131");
        assertThat(Figures.phone("anonymous")).isEqualTo("anonymous");
    }

    @Test
    void less_than_a_dollar_is_cents() {
        assertThat(Figures.money(new Money(84_300, DOLLAR), Locale.US)).isEqualTo("8.43¢");
        assertThat(Figures.money(new Money(84_300, DOLLAR), Locale.GERMANY)).isEqualTo("8,43¢");
    }

    @Test
    void more_is_dollars() {
        assertThat(Figures.money(new Money(412_600_000, DOLLAR), Locale.US)).isEqualTo("$412.60");
    }
}
