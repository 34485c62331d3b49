package org.switchboard.core.mail;

/** Takes mail to where people read it. */
public interface Postman {
    /**
     * Delivers a mail, or hands it to somebody who will. Called outside transactions; may block. The same mail may come twice, when
     * a node died in between.
     *
     * @throws RuntimeException when it should be tried again later
     */
    void deliver(Mail mail);
}
