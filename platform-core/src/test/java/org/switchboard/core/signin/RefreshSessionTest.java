package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.identity.Email;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;

class RefreshSessionTest {
    private final User admin =
            new User(UUID.randomUUID(), new Email("ops@example.com"), "Ops", Role.PLATFORM_ADMIN, Optional.empty());
    private final Session session = new Session(
            new SessionId(UUID.randomUUID()),
            admin.id(),
            Optional.empty(),
            Role.PLATFORM_ADMIN,
            "next token",
            Instant.EPOCH);
    private final List<SessionId> revoked = new ArrayList<>();
    private final List<String> rotated = new ArrayList<>();
    private boolean suspended;
    private Optional<User> active = Optional.of(admin);

    private final RefreshSession refreshSession = new RefreshSession(new OneSession(), new OneUser(), new OneTenant());

    @Test
    void gives_the_next_token() {
        assertThat(refreshSession.refresh("good").session().refreshToken()).isEqualTo("next token");
    }

    @Test
    void refuses_a_token_that_continues_nothing() {
        assertOver("used");
        assertThat(revoked).isEmpty();
    }

    @Test
    void keeps_the_token_of_somebody_whose_tenant_is_suspended() {
        suspended = true;

        assertThatThrownBy(() -> refreshSession.refresh("good"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.TENANT_NOT_ACTIVE));
        assertThat(rotated).isEmpty();
        assertThat(revoked).isEmpty();
    }

    @Test
    void ends_the_session_of_somebody_who_may_not_work_any_more() {
        active = Optional.empty();

        assertOver("good");
        assertThat(revoked).containsExactly(session.id());
    }

    private void assertOver(String token) {
        assertThatThrownBy(() -> refreshSession.refresh(token))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.UNAUTHENTICATED));
    }

    private final class OneSession extends Sessions {
        @Override
        Optional<Session> rotate(String token) {
            rotated.add(token);
            return "good".equals(token) ? Optional.of(session) : Optional.empty();
        }

        @Override
        Optional<TenantId> home(String token) {
            return Optional.of(new TenantId(UUID.randomUUID())).filter(id -> suspended);
        }

        @Override
        public void revoke(SessionId id) {
            revoked.add(id);
        }
    }

    private static final class OneTenant extends ActiveTenants {
        @Override
        public Tenant getNow(TenantId id) {
            throw notActive(null);
        }
    }

    private final class OneUser extends Users {
        @Override
        public Optional<User> findActive(UUID id, Optional<TenantId> tenant) {
            return active.filter(user -> user.id().equals(id));
        }
    }
}
