package org.switchboard.api.auth;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.signin.SignIn;

/** E-mail, password and, only when they fit several tenants, the slug of one. */
@Schema(requiredProperties = {"email", "password"})
record SignInRequest(
        @Schema(example = "admin@demo.com") String email,
        String password,

        @Schema(description = "Slug; needed only after a 409")
        String tenant) {

    SignIn.Request from(String address, String client) {
        Optional<String> slug = Optional.ofNullable(tenant).filter(text -> !text.isBlank());
        return new SignIn.Request(email, password, slug, address, client == null ? "" : client);
    }

    @Override
    public String toString() {
        return "SignInRequest[…]";
    }
}
