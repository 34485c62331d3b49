package org.switchboard.core.tenant;

import java.util.Set;
import java.util.regex.Pattern;

/** A tenant's name in URLs: 3 to 40 lower-case letters, digits and inner hyphens; unique, may change. */
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");
    // First path segments of the console that aren't tenants.
    private static final Set<String> RESERVED =
            Set.of("platform", "sign-in", "sign-out", "sign-up", "forgotten", "links", "console", "api", "resources");

    public Slug {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Use 3 to 40 lower-case letters, digits and hyphens, for instance juniper-vale.");
        }
        if (RESERVED.contains(value)) {
            throw new IllegalArgumentException("This name is reserved; choose another.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
