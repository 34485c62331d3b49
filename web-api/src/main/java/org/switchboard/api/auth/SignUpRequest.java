package org.switchboard.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.member.SignUp;

/** A new organisation and who will administer it. */
@Schema(requiredProperties = {"organisation", "slug", "name", "email"})
record SignUpRequest(
        @Schema(example = "Ortiz Dental") String organisation,

        @Schema(description = "Its name in addresses", example = "ortiz-dental")
        String slug,

        @Schema(description = "Of the administrator", example = "Ana Ortiz")
        String name,

        @Schema(description = "Of the administrator", example = "ana@example.com")
        String email) {
    SignUp.Request asked() {
        return new SignUp.Request(organisation, slug, name, email);
    }

    @Override
    public String toString() {
        return "SignUpRequest[…]";
    }
}
