package org.switchboard.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.limit.CountedLimits;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Fence;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

class SignInTest {
    private static final String RIGHT = "right password";

    private final List<Login> logins = new ArrayList<>();
    private final CountingHasher passwords = new CountingHasher();
    private final SetPace pace = new SetPace();
    private final Fence fence = new Fence();
    private final SignIn signIn = new SignIn(
            new KnownLogins(), passwords, new UnstoredSessions(), new SignInThrottle(new CountedLimits()), pace, fence);

    @Nested
    class WithARightPassword {
        @Test
        void begins_a_session_of_the_person() {
            Login ana = add("acme", TenantStatus.ACTIVE, true);

            SignedIn signedIn = signIn(RIGHT, null);

            assertThat(signedIn.user()).isEqualTo(ana.user());
            assertThat(signedIn.session().user()).isEqualTo(ana.user().id());
        }

        @Test
        void asks_to_choose_when_it_fits_several_tenants() {
            add("zenith", TenantStatus.ACTIVE, true);
            add("acme", TenantStatus.ACTIVE, true);

            assertThatThrownBy(() -> signIn(RIGHT, null)).isInstanceOfSatisfying(DomainException.class, e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.TENANT_CHOICE_REQUIRED);
                assertThat(e.choices()).containsExactly("acme", "zenith");
            });
        }

        @Test
        void goes_to_the_chosen_tenant() {
            add("zenith", TenantStatus.ACTIVE, true);
            Login ana = add("acme", TenantStatus.ACTIVE, true);

            assertThat(signIn(RIGHT, "acme").user()).isEqualTo(ana.user());
        }

        @Test
        void is_told_that_the_tenant_is_not_active() {
            add("acme", TenantStatus.SUSPENDED, true);

            assertRefused(ProblemCode.TENANT_NOT_ACTIVE, RIGHT);
        }

        @Test
        void is_refused_when_the_account_is_switched_off() {
            add("acme", TenantStatus.ACTIVE, false);

            assertRefused(ProblemCode.UNAUTHENTICATED, RIGHT);
        }

        @Test
        void is_never_throttled() {
            add("acme", TenantStatus.ACTIVE, true);

            for (int i = 0; i < 3 * Limit.GUESSES_OF_EMAIL.usual(); i++) {
                assertThat(signIn(RIGHT, null)).isNotNull();
            }
        }
    }

    @Nested
    class WithAWrongPassword {
        @Test
        void says_the_same_after_the_same_time_whether_the_email_has_no_account_or_one_or_several() {
            String unknown = assertRefused(ProblemCode.UNAUTHENTICATED, "wrong");
            assertThat(passwords.work).isEqualTo(1);
            assertThat(pace.elapsed()).isEqualTo(RefusalPace.STEP);
            for (String slug : List.of("acme", "zenith", "other")) {
                add(slug, TenantStatus.ACTIVE, true);
                long before = pace.now();

                assertThat(assertRefused(ProblemCode.UNAUTHENTICATED, "wrong")).isEqualTo(unknown);

                assertThat(Duration.ofNanos(pace.now() - before)).isEqualTo(RefusalPace.STEP);
            }
        }

        @Test
        void answers_at_full_steps_when_it_takes_longer() {
            for (int i = 0; i < 7; i++) {
                add("tenant-" + i, TenantStatus.ACTIVE, true);
            }

            assertRefused(ProblemCode.UNAUTHENTICATED, "wrong");

            assertThat(pace.elapsed()).isEqualTo(RefusalPace.STEP.multipliedBy(2));
        }

        @Test
        void tells_nothing_about_suspended_or_several_tenants() {
            add("acme", TenantStatus.SUSPENDED, true);
            add("zenith", TenantStatus.ACTIVE, true);

            assertRefused(ProblemCode.UNAUTHENTICATED, "wrong");
        }

        @Test
        void tells_nothing_about_a_tenant_that_is_being_upgraded() {
            Login ana = add("acme", TenantStatus.ACTIVE, true);
            fence.put(Set.of(ana.user().tenant().orElseThrow().schema()));

            assertRefused(ProblemCode.UNAUTHENTICATED, "wrong");
            assertRefused(ProblemCode.TENANT_UPGRADING, RIGHT);
        }

        @Test
        void is_throttled_after_some_guesses() {
            add("acme", TenantStatus.ACTIVE, true);
            for (int i = 0; i < Limit.GUESSES_OF_EMAIL.usual(); i++) {
                assertRefused(ProblemCode.UNAUTHENTICATED, "wrong");
            }

            assertRefused(ProblemCode.RATE_LIMITED, RIGHT);
        }
    }

    @Test
    void names_every_field_that_is_wrong() {
        SignIn.Request nothing = new SignIn.Request("nobody", "", Optional.empty(), "::1");

        assertThatThrownBy(() -> signIn.signIn(nothing)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(ProblemCode.INVALID_INPUT);
            assertThat(e.fields()).extracting("field").containsExactly("email", "password");
        });
    }

    @Test
    void writes_no_password_into_logs() {
        assertThat(new SignIn.Request("ana@example.com", RIGHT, Optional.empty(), "::1").toString())
                .doesNotContain(RIGHT)
                .doesNotContain("ana");
    }

    private SignedIn signIn(String password, String tenant) {
        return signIn.signIn(new SignIn.Request("ana@example.com", password, Optional.ofNullable(tenant), "::1"));
    }

    private String assertRefused(ProblemCode code, String password) {
        List<String> message = new ArrayList<>();
        assertThatThrownBy(() -> signIn(password, null)).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            message.add(e.getMessage());
        });
        return message.get(0);
    }

    private Login add(String slug, TenantStatus status, boolean active) {
        Tenant tenant = new Tenant(
                new TenantId(UUID.randomUUID()),
                new TenantSchema("t_abcdefghijkl"),
                new Slug(slug),
                slug,
                status,
                Optional.empty(),
                Optional.of("1"),
                "starter",
                Instant.EPOCH);
        User user = new User(
                UUID.randomUUID(), new Email("ana@example.com"), "Ana", Role.TENANT_ADMIN, Optional.of(tenant));
        Login login = new Login(user, active, RIGHT);
        logins.add(login);
        return login;
    }

    /** A clock that only work and waiting move. */
    private static final class SetPace extends RefusalPace {
        private long nanos;

        Duration elapsed() {
            return Duration.ofNanos(nanos);
        }

        @Override
        long now() {
            return nanos;
        }

        @Override
        void sleep(long more) {
            nanos += more;
        }
    }

    private final class KnownLogins extends Logins {
        @Override
        List<Login> find(Email email, Optional<String> slug) {
            return logins.stream()
                    .filter(login -> slug.map(login.slug()::equals).orElse(true))
                    .toList();
        }
    }

    private static final class UnstoredSessions extends Sessions {
        @Override
        Session create(User user, String client) {
            return new Session(
                    new SessionId(UUID.randomUUID()),
                    user.id(),
                    user.tenant().map(Tenant::id),
                    user.role(),
                    "token",
                    Instant.EPOCH);
        }
    }

    /** Here the hash of a password is the password, so that a test is quick. */
    private final class CountingHasher extends PasswordHasher {
        private int work;

        @Override
        public boolean matches(String typed, String hash) {
            work++;
            pace.sleep(Duration.ofMillis(50).toNanos());
            return typed.equals(hash);
        }
    }
}
