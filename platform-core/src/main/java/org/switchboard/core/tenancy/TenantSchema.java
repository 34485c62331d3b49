package org.switchboard.core.tenancy;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Name of a tenant's schema and, equally, of its database role: {@code t_} and 12 random base32 characters. Never derived
 * from user text, so it may stand in SQL as it is.
 */
public record TenantSchema(String name) {
    private static final Pattern FORM = Pattern.compile("t_[a-z2-7]{12}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    public TenantSchema {
        if (name == null || !FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a tenant schema");
        }
    }

    /** A new name; 60 random bits, so a collision shows as a unique violation once in a very long time. */
    public static TenantSchema random(SecureRandom random) {
        StringBuilder name = new StringBuilder("t_");
        random.ints(12, 0, ALPHABET.length()).forEach(i -> name.append(ALPHABET.charAt(i)));
        return new TenantSchema(name.toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
