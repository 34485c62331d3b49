package org.switchboard.core.mail;

import java.util.Objects;
import org.switchboard.core.identity.Email;

/** A letter in plain text to one person. */
public record Mail(Email to, String subject, String text) {
    public Mail {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }

    /** Safe to log: says nothing. */
    @Override
    public String toString() {
        return "Mail[…]";
    }
}
