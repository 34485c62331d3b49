package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Fence;
import org.switchboard.core.tenant.ActiveTenants;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

/**
 * Signs somebody in with e-mail and password, for API and console alike. A wrong password and an unknown e-mail get the same
 * answer after the same time; everything else is told only after a right password.
 */
@ApplicationScoped
public class SignIn {
    /** What to give as tenant to sign in as platform admin with an e-mail that has tenant accounts too. */
    public static final String PLATFORM = "platform";

    private final Logins logins;
    private final PasswordHasher passwords;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final RefusalPace pace;
    private final Fence fence;

    protected SignIn() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SignIn(
            Logins logins,
            PasswordHasher passwords,
            Sessions sessions,
            SignInThrottle throttle,
            RefusalPace pace,
            Fence fence) {
        this.logins = logins;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.pace = pace;
        this.fence = fence;
    }

    /**
     * What somebody typed.
     *
     * @param tenant slug, needed only when e-mail and password fit several tenants; {@link #PLATFORM} is the platform itself
     * @param address where it comes from (an IP address), to slow down guessing
     * @param client what it calls itself, for the list of sessions; may be empty
     */
    public record Request(String email, String password, Optional<String> tenant, String address, String client) {
        /** From a client that doesn't say what it is. */
        public Request(String email, String password, Optional<String> tenant, String address) {
            this(email, password, tenant, address, "");
        }

        /** Safe to log: says nothing. */
        @Override
        public String toString() {
            return "SignIn.Request[…]";
        }
    }

    /**
     * Begins a session.
     *
     * @throws DomainException INVALID_INPUT; UNAUTHENTICATED when e-mail or password is wrong; TENANT_CHOICE_REQUIRED with
     *     the slugs when both fit several tenants and none was given; TENANT_NOT_ACTIVE; TENANT_UPGRADING; RATE_LIMITED
     */
    public SignedIn signIn(Request request) {
        Email email = checked(request);
        throttle.begin(email.value(), request.address());
        long begun = pace.begin();
        List<Login> right = fitting(email, request);
        if (right.isEmpty()) {
            pace.untilNextStep(begun);
            throw new DomainException(ProblemCode.UNAUTHENTICATED, "E-mail or password is wrong.");
        }
        throttle.succeed(email.value(), request.address());
        User user = usable(only(right)).user();
        return new SignedIn(user, sessions.create(user, request.client()));
    }

    private static Email checked(Request request) {
        Check check = new Check();
        Email email = check.value(request.email(), "email", Email::new);
        String password = request.password();
        check.that(password != null && !password.isEmpty(), "password", "Fill in the password.");
        check.that(password == null || password.length() <= 200, "password", "Use at most 200 characters.");
        check.done();
        return email;
    }

    private List<Login> fitting(Email email, Request request) {
        List<Login> known = logins.find(email, request.tenant());
        if (known.isEmpty()) {
            passwords.matchesNothing(request.password());
            return List.of();
        }
        List<Login> right = new ArrayList<>();
        for (Login login : known) {
            if (passwords.matches(request.password(), login.passwordHash())) {
                right.add(login);
            }
        }
        return right;
    }

    private static Login only(List<Login> right) {
        if (right.size() > 1) {
            throw DomainException.choose(
                    "This e-mail belongs to several tenants; choose one.",
                    right.stream().map(Login::slug).sorted().toList());
        }
        return right.get(0);
    }

    private Login usable(Login login) {
        if (!login.active()) {
            throw new DomainException(
                    ProblemCode.UNAUTHENTICATED, "This account is switched off; ask your administrator.");
        }
        login.user()
                .tenant()
                .filter(home -> home.status() != TenantStatus.ACTIVE)
                .ifPresent(home -> {
                    throw ActiveTenants.notActive(home);
                });
        login.user().tenant().map(Tenant::schema).ifPresent(fence::check);
        return login;
    }
}
