package org.switchboard.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.Password;
import org.switchboard.core.mail.MailThrottle;
import org.switchboard.core.mail.MailedToken;
import org.switchboard.core.mail.MailedToken.Purpose;
import org.switchboard.core.mail.MailedTokens;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenant.CreateTenant;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** Lets organisations set themselves up, where {@code switchboard.signup.enabled} says so: asked for here, confirmed by mail. */
@ApplicationScoped
public class SignUp {
    private final boolean enabled;
    private final MailThrottle throttle;
    private final MemberMails mails;
    private final MailedTokens tokens;
    private final Tenants tenants;
    private final CreateTenant createTenant;

    protected SignUp() {
        this(false, null, null, null, null, null);
    }

    @Inject
    SignUp(
            @ConfigProperty(name = "switchboard.signup.enabled", defaultValue = "false") boolean enabled,
            MailThrottle throttle,
            MemberMails mails,
            MailedTokens tokens,
            Tenants tenants,
            CreateTenant createTenant) {
        this.enabled = enabled;
        this.throttle = throttle;
        this.mails = mails;
        this.tokens = tokens;
        this.tenants = tenants;
        this.createTenant = createTenant;
    }

    /**
     * A new organisation and its first administrator.
     *
     * @param slug its name in addresses
     */
    public record Request(String organisation, String slug, String name, String email) {
        /** Safe to log: says nothing. */
        @Override
        public String toString() {
            return "SignUp.Request[…]";
        }
    }

    /**
     * Sends the mail that lets the organisation be set up. Whether the e-mail is known somewhere makes no difference.
     *
     * @param address where the request comes from (an IP address)
     * @throws DomainException NOT_FOUND where nobody signs up; INVALID_INPUT; CONFLICT on slug; RATE_LIMITED
     */
    public void request(Request request, String address) {
        requireEnabled();
        Check check = new Check();
        String organisation = check.text(request.organisation(), "organisation", 120);
        Slug slug = check.value(request.slug(), "slug", Slug::new);
        String name = check.text(request.name(), "name", 120);
        Email email = check.value(request.email(), "email", Email::new);
        check.done();
        throttle.count(email, address);
        if (tenants.findBySlug(slug).isPresent()) {
            throw DomainException.at(ProblemCode.CONFLICT, "slug", "This name is taken; choose another.");
        }
        mails.confirmSignUp(
                email,
                name,
                organisation,
                Map.of("organisation", organisation, "slug", slug.value(), "name", name, "email", email.value()));
    }

    /** Whether organisations may set themselves up here. */
    public boolean isEnabled() {
        return enabled;
    }

    /** What a mail confirms. @throws DomainException NOT_FOUND where nobody signs up; LINK_EXPIRED */
    public Request show(String token) {
        requireEnabled();
        Map<String, String> content = tokens.get(Purpose.SIGN_UP, token).content();
        return new Request(content.get("organisation"), content.get("slug"), content.get("name"), content.get("email"));
    }

    /**
     * Begins to set the organisation up.
     *
     * @throws DomainException NOT_FOUND where nobody signs up; INVALID_INPUT on password, CONFLICT on slug when it was taken
     *     meanwhile, and then the token stays good; LINK_EXPIRED
     */
    public Tenant confirm(String token, String password) {
        requireEnabled();
        Check check = new Check();
        Password secret = check.value(password, "password", Password::new);
        check.done();
        MailedToken found = tokens.get(Purpose.SIGN_UP, token);
        Map<String, String> content = found.content();
        // The slug lets only one of two who come at once through.
        Tenant made = createTenant.create(new CreateTenant.Request(
                content.get("organisation"),
                content.get("slug"),
                content.get("email"),
                content.get("name"),
                secret.value()));
        tokens.use(Purpose.SIGN_UP, token);
        return made;
    }

    private void requireEnabled() {
        if (!enabled) {
            throw DomainException.notFound("sign-up; ask whoever runs the platform for an invitation");
        }
    }
}
