package org.switchboard.core.signin;

import org.switchboard.core.tenant.Tenant;

/** A way in that an e-mail has: an account and the password it takes. */
record Login(User user, boolean active, String passwordHash) {
    /** What to choose it by among several. */
    String slug() {
        return user.tenant().map(Tenant::slug).map(Object::toString).orElse(SignIn.PLATFORM);
    }

    @Override
    public String toString() {
        return "Login[" + user.id() + "]";
    }
}
