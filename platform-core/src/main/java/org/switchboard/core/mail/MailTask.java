package org.switchboard.core.mail;

import java.util.Map;

/**
 * What is to be found out before a mail can be written, for which nobody waits: so an answer tells nothing about who has an account.
 * CDI beans of this type are found by their kind.
 */
public interface MailTask {
    /** Which rows of the outbox it does; unique, stored in the database. */
    String kind();

    /** Does it, outside transactions; may be called twice. @throws RuntimeException when it should be tried again later */
    void run(Map<String, String> about);
}
