package org.switchboard.core.tenant;

import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Where a tenant is in its life. */
public enum TenantStatus {
    /** Schema and role are being made. */
    PROVISIONING("is being set up; wait until it is ready or has failed."),
    /** In use. */
    ACTIVE("is active."),
    /** Nobody can sign in and nobody is called; webhooks are still stored. */
    SUSPENDED("is suspended; resume it first."),
    /** Being removed. */
    OFFBOARDING("is being removed; look at its progress."),
    /** Provisioning stopped with an error and can be retried. */
    FAILED("could not be set up; retry that or offboard it.");

    private final String advice;

    TenantStatus(String advice) {
        this.advice = advice;
    }

    /** Why something doesn't go with a tenant in this state, and what to do. */
    public DomainException conflict(String what) {
        return new DomainException(ProblemCode.CONFLICT, what + ": this tenant " + advice);
    }
}
