package org.switchboard.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void recognises_the_password_behind_a_hash_and_no_other() {
        String hash = hasher.hash(new Password("correct horse"));
        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("correct horsf", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @Test
    void hashes_with_argon2id_at_the_recommended_cost_and_a_salt_of_its_own() {
        String one = hasher.hash(new Password("correct horse"));
        assertThat(one).startsWith("$argon2id$").contains("m=19456", "t=2", "p=1");
        assertThat(hasher.hash(new Password("correct horse"))).isNotEqualTo(one);
    }

    @Test
    void nothing_matches_the_decoy() {
        assertThat(hasher.matchesNothing("decoy")).isFalse();
    }
}
