package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Run inside the server by {@link SharedConnectionIT}. */
class SharedConnectionProperties {

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void answers_are_those_of_a_model_whoever_shares_the_connection(@ForAll("turns") List<Turn> turns) {
        SharedConnection players = CDI.current().select(SharedConnection.class).get();

        assertThat(players.play(turns)).isEmpty();
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        Arbitrary<Turn.Mishap> mishaps = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(7, Turn.Mishap.NONE),
                net.jqwik.api.Tuple.of(2, Turn.Mishap.EXCEPTION),
                net.jqwik.api.Tuple.of(1, Turn.Mishap.ANOTHER_TENANT),
                net.jqwik.api.Tuple.of(1, Turn.Mishap.LOST_CONNECTION));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Turn.Action.class),
                        Arbitraries.integers().between(0, 5),
                        mishaps)
                .as(Turn::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
