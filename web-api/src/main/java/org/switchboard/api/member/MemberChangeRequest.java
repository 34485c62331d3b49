package org.switchboard.api.member;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.request.Parsed;
import org.switchboard.core.member.ManageMembers;
import org.switchboard.core.tenancy.Role;

/** What is to be otherwise; what is left out or null stays. */
record MemberChangeRequest(
        String name,

        @Schema(enumeration = {"TENANT_ADMIN", "CUSTOMER"}) String role,

        Boolean active) {
    ManageMembers.Change change() {
        return new ManageMembers.Change(Optional.ofNullable(name), role(role), Optional.ofNullable(active));
    }

    /** One of the two that members have. @throws org.switchboard.core.problem.DomainException INVALID_INPUT */
    static Optional<Role> role(String text) {
        return Parsed.value(text, "role", "Give TENANT_ADMIN or CUSTOMER as role.", MemberChangeRequest::ofMembers);
    }

    private static Role ofMembers(String name) {
        return switch (name) {
            case "TENANT_ADMIN" -> Role.TENANT_ADMIN;
            case "CUSTOMER" -> Role.CUSTOMER;
            default -> throw new IllegalArgumentException();
        };
    }
}
