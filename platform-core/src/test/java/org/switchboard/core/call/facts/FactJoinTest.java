package org.switchboard.core.call.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The laws that make order and repetition of events not matter. */
class FactJoinTest {
    @Provide
    Arbitrary<CallFacts> facts() {
        return AnyFacts.facts();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void which_is_told_first_does_not_matter(@ForAll("facts") CallFacts a, @ForAll("facts") CallFacts b) {
        assertThat(FactJoin.join(a, b)).isEqualTo(FactJoin.join(b, a));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void which_are_joined_first_does_not_matter(
            @ForAll("facts") CallFacts a, @ForAll("facts") CallFacts b, @ForAll("facts") CallFacts c) {
        assertThat(FactJoin.join(FactJoin.join(a, b), c)).isEqualTo(FactJoin.join(a, FactJoin.join(b, c)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void telling_again_changes_nothing(@ForAll("facts") CallFacts a, @ForAll("facts") CallFacts b) {
        CallFacts both = FactJoin.join(a, b);
        assertThat(FactJoin.join(a, a)).isEqualTo(a);
        assertThat(FactJoin.join(both, b)).isEqualTo(both);
        assertThat(FactJoin.join(a, both)).isEqualTo(both);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void nothing_known_is_ever_forgotten(@ForAll("facts") CallFacts a, @ForAll("facts") CallFacts b) {
        CallFacts both = FactJoin.join(a, b);
        assertThat(both.state()).isGreaterThanOrEqualTo(a.state()).isGreaterThanOrEqualTo(b.state());
        assertThat(List.of(
                        both.from().isPresent(),
                        both.endedAt().isPresent(),
                        both.analysis().isPresent()))
                .isEqualTo(List.of(
                        a.from().isPresent() || b.from().isPresent(),
                        a.endedAt().isPresent() || b.endedAt().isPresent(),
                        a.analysis().isPresent() || b.analysis().isPresent()));
        assertThat(both.transcript()).hasSizeGreaterThanOrEqualTo(a.transcript().size());
    }
}
