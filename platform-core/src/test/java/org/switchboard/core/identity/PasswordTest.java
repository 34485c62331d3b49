package org.switchboard.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.switchboard.core.tenancy.Role;

class PasswordTest {
    @Test
    void has_8_to_200_characters() {
        assertThat(new Password("12345678").value()).isEqualTo("12345678");
        assertThat(new Password("x".repeat(200)).value()).hasSize(200);
    }

    @Test
    void refuses_shorter_and_longer_ones_without_repeating_them() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Password("s3cret"))
                .withMessageContaining("8 to 200")
                .withMessageNotContaining("s3cret");
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Password(null));
    }

    @Test
    void never_shows_itself_nor_does_what_is_made_of_it() {
        assertThat(new Password("correct horse")).hasToString("Password[…]");
        NewAccount account = new NewAccount(new Email("ana@example.com"), "Ana", Role.CUSTOMER, "$argon2id$secret");
        assertThat(account.toString()).doesNotContain("argon2", "ana@", "Ana");
    }
}
