package org.switchboard.core.identity;

/** A password in clear, as somebody typed it: 8 to 200 characters. Never stored, never logged. */
public record Password(String value) {
    public Password {
        if (value == null || value.length() < 8 || value.length() > 200) {
            throw new IllegalArgumentException("Use 8 to 200 characters for the password.");
        }
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
