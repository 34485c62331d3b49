package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.secret.MasterKey;

class RefreshTokensTest {
    private final RefreshTokens tokens = tokens((byte) 1);
    private final SessionId session = new SessionId(UUID.randomUUID());

    @Test
    void knows_the_session_of_a_token() {
        assertThat(tokens.session(tokens.issue(session))).contains(session);
    }

    @Test
    void never_issues_a_token_twice() {
        assertThat(tokens.issue(session)).isNotEqualTo(tokens.issue(session));
    }

    @Test
    void knows_nothing_of_a_token_sealed_with_another_key() {
        assertThat(tokens.session(tokens((byte) 2).issue(session))).isEmpty();
    }

    @Test
    void knows_nothing_of_a_token_whose_session_was_changed() {
        String mine = tokens.issue(session);
        String other = tokens.issue(new SessionId(UUID.randomUUID()));

        assertThat(tokens.session(other.substring(0, other.indexOf('.')) + mine.substring(mine.indexOf('.'))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "not a token", "a.b.c", "\u0000.\u0000"})
    void knows_nothing_of_what_is_no_token(String text) {
        assertThat(tokens.session(text)).isEmpty();
    }

    private static RefreshTokens tokens(byte key) {
        byte[] bytes = new byte[32];
        bytes[0] = key;
        return new RefreshTokens(new MasterKey(Base64.getEncoder().encodeToString(bytes)));
    }
}
