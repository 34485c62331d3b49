package org.switchboard.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
    private static final byte[] SECRET = "a data key".getBytes(StandardCharsets.UTF_8);

    private final MasterKey key = key(1);

    @Nested
    class WhenWrapping {
        @Test
        void gives_back_what_was_wrapped() {
            assertThat(key.unwrap(key.wrap(SECRET, "tenant a"), "tenant a")).isEqualTo(SECRET);
        }

        @Test
        void hides_the_secret_and_never_the_same_way_twice() {
            byte[] wrapped = key.wrap(SECRET, "tenant a");
            assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("data key");
            assertThat(key.wrap(SECRET, "tenant a")).isNotEqualTo(wrapped);
        }

        @Test
        void a_key_for_one_purpose_is_useless_for_another() {
            byte[] wrapped = key.wrap(SECRET, "tenant a");
            assertThatIllegalStateException().isThrownBy(() -> key.unwrap(wrapped, "tenant b"));
        }

        @Test
        void another_master_key_opens_nothing_and_is_named_as_the_cause() {
            byte[] wrapped = key.wrap(SECRET, "tenant a");
            assertThatIllegalStateException()
                    .isThrownBy(() -> key(2).unwrap(wrapped, "tenant a"))
                    .withMessageContaining("switchboard.master-key");
        }

        @Test
        void a_changed_byte_is_noticed() {
            byte[] wrapped = key.wrap(SECRET, "tenant a");
            wrapped[wrapped.length - 1] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> key.unwrap(wrapped, "tenant a"));
        }
    }

    @Nested
    class WhenHashing {
        @Test
        void the_same_text_gives_the_same_hash() {
            assertThat(key.keyedHash("e-mail", "ana@example.com"))
                    .isEqualTo(key(1).keyedHash("e-mail", "ana@example.com"))
                    .hasSize(32);
        }

        @Test
        void purpose_text_and_key_all_count() {
            assertThat(key.keyedHash("e-mail", "x")).isNotEqualTo(key.keyedHash("token", "x"));
            assertThat(key.keyedHash("e-mail", "x")).isNotEqualTo(key.keyedHash("e-mail", "y"));
            assertThat(key.keyedHash("e-mail", "x")).isNotEqualTo(key(2).keyedHash("e-mail", "x"));
            assertThat(key.keyedHash("ab", "c")).isNotEqualTo(key.keyedHash("a", "bc"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2hunter2",
                "not!base64!at!all",
                "c2hvcnQ=",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEy"
            })
    void a_bad_key_is_refused_by_its_name_and_never_shown(String configured) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(configured))
                .withMessageContaining("switchboard.master-key")
                .satisfies(e -> assertThat(configured.isEmpty() || !e.toString().contains(configured))
                        .isTrue())
                .withNoCause();
    }

    @Test
    void white_space_around_the_configured_key_is_forgiven() {
        byte[] wrapped = key.wrap(SECRET, "x");
        assertThat(new MasterKey(" " + text(1) + "\n").unwrap(wrapped, "x")).isEqualTo(SECRET);
    }

    private static MasterKey key(int seed) {
        return new MasterKey(text(seed));
    }

    private static String text(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
