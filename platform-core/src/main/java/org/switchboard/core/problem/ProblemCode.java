package org.switchboard.core.problem;

/** What kind of failure it is. The code, not the text, decides what a client does; web-api maps it to an HTTP status. */
public enum ProblemCode {
    /** A value breaks a rule; the problem names the field. */
    INVALID_INPUT,
    /** Nothing of that id exists for the caller: missing and foreign ids look the same. */
    NOT_FOUND,
    /** It exists already, or is in a state that doesn't allow this. */
    CONFLICT,
    /** It was changed since the caller looked at it. */
    PRECONDITION_FAILED,
    /** The same idempotency key came with another request. */
    IDEMPOTENCY_KEY_REUSED,
    /** E-mail or password is wrong, or the session is over. */
    UNAUTHENTICATED,
    /** The password is right, but the e-mail belongs to several tenants: choose one. */
    TENANT_CHOICE_REQUIRED,
    /** The caller's role doesn't allow this. */
    FORBIDDEN,
    /** The tenant is being set up, suspended or being removed. */
    TENANT_NOT_ACTIVE,
    /** The tenant's schema isn't what this release needs, so nobody may work in it; trying again later may help. */
    TENANT_UPGRADING,
    /** The tenant has no provider account yet. */
    CONNECTION_MISSING,
    /** A recording is shorter than the part that was asked for. */
    NO_SUCH_PART,
    /** A link that was good for a while was used too late. */
    LINK_EXPIRED,
    /** The number is on the tenant's do-not-call list. */
    DO_NOT_CALL,
    /** What the tenant or the customer may call is used up; the problem tells which. */
    QUOTA_EXCEEDED,
    /** The provider refuses the tenant's key. */
    PROVIDER_CREDENTIALS_REFUSED,
    /** The provider refuses this request. */
    PROVIDER_REFUSED,
    /** The provider is down, slow or overloaded; trying again later may help. */
    PROVIDER_UNAVAILABLE,
    /** A web page was found missing, too large or something else than a page. */
    PAGE_UNREADABLE,
    /** A web site can't be reached, or fails. */
    PAGE_UNREACHABLE,
    /** A web site doesn't answer in time. */
    PAGE_TOO_SLOW,
    /** Too much at once; the problem tells when to come back. */
    RATE_LIMITED,
    /** We can't keep up; nothing is known to be done. Sending the same again later is harmless. */
    BUSY
}
