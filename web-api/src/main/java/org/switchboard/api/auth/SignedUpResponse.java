package org.switchboard.api.auth;

import org.switchboard.core.tenant.Tenant;

/** A tenant that is being set up. */
record SignedUpResponse(String slug, String organisation) {
    static SignedUpResponse of(Tenant tenant) {
        return new SignedUpResponse(tenant.slug().value(), tenant.name());
    }
}
