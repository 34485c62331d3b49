package org.switchboard.console.lead;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.switchboard.console.look.Figures;
import org.switchboard.console.look.Tags.Tag;
import org.switchboard.core.lead.Lead;
import org.switchboard.core.lead.LeadStatus;

/**
 * A lead as lists and its page show it.
 *
 * @param owner name of who looks after them; empty: nobody, or somebody whom the reader may not know
 */
public record LeadRow(Lead lead, String owner) {

    /** Name, or else number, or else mail address. */
    public String who() {
        return Stream.of(lead.name(), phone(), lead.email())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private Optional<String> phone() {
        return lead.phone().map(Figures::phone);
    }

    /** How they can be reached, as far as {@link #who} doesn't say it. */
    public String contact() {
        return Stream.of(lead.company(), phone(), lead.email())
                .flatMap(Optional::stream)
                .filter(text -> !text.equals(who()))
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    public String number() {
        return phone().orElse("");
    }

    public String interest() {
        return lead.interest().orElse("");
    }

    public Tag status() {
        return tag(lead.status());
    }

    /** How a status is shown. */
    static Tag tag(LeadStatus status) {
        String label = "lead.status." + status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case NEW -> Tag.of("note", "", label);
            case CONTACTED -> Tag.of("quiet", "", label);
            case QUALIFIED -> Tag.of("warn", "", label);
            case WON -> Tag.of("ok", "check", label);
            case LOST -> Tag.of("quiet", "close", label);
        };
    }
}
