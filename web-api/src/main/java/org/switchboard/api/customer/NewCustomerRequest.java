package org.switchboard.api.customer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who shall use the tenant's agents. */
@Schema(requiredProperties = {"name", "email", "password"})
record NewCustomerRequest(String name, String email, String password) {
    @Override
    public String toString() {
        return "NewCustomerRequest[…]";
    }
}
