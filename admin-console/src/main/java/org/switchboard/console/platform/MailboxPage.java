package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.mail.Mailbox;

/** Where the demo's mail ends. With a mail server configured, and outside the demo, there is no such page. */
@Named
@RequestScoped
public class MailboxPage {
    private static final int MOST = 100;
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Mailbox mailbox;
    private Visit visit;
    private List<Mailbox.Delivered> mails;

    protected MailboxPage() {}

    @Inject
    MailboxPage(Mailbox mailbox, Visit visit) {
        this.mailbox = mailbox;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        mails = Problems.found(() -> mailbox.list(visit.role(), MOST)).orElse(null);
    }

    /** Ends the page where mail goes to people's own mailboxes. */
    public void check() throws IOException {
        if (mails == null) {
            Problems.missing();
        }
    }

    public List<Mailbox.Delivered> getMails() {
        return mails;
    }

    /** The link in a letter; empty without one. */
    public String link(Mailbox.Delivered delivered) {
        Matcher link = LINK.matcher(delivered.mail().text());
        return link.find() ? link.group() : "";
    }
}
