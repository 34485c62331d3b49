package org.switchboard.console.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.plugin.Plugin;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.webhook.WebhookEvent;
import org.switchboard.spi.voice.Sentiment;

/** Which colour, sign and word a state is shown with. */
@Named
@ApplicationScoped
public class Tags {

    /**
     * A coloured word.
     *
     * @param kind ok, warn, bad, note, live or quiet
     * @param icon name of an icon, or empty
     * @param lamp with the blinking lamp of live things
     * @param label key of the word
     */
    public record Tag(String kind, String icon, boolean lamp, String label) {
        /** The lamp belongs to live things. */
        public static Tag of(String kind, String icon, String label) {
            return new Tag(kind, icon, kind.equals("live"), label);
        }
    }

    /** Where a tenant is in its life. */
    public Tag tenant(TenantStatus status) {
        String label = "tenant.status." + status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case PROVISIONING -> Tag.of("live", "", label);
            case ACTIVE -> Tag.of("ok", "", label);
            case SUSPENDED -> Tag.of("warn", "", label);
            case OFFBOARDING -> Tag.of("quiet", "", label);
            case FAILED -> Tag.of("bad", "alert", label);
        };
    }

    /** Whether an agent can be used. */
    public Tag agent(AgentStatus status) {
        String label = "agent.status." + status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case CREATING -> Tag.of("live", "", label);
            case ACTIVE -> Tag.of("ok", "check", label);
            case FAILED -> Tag.of("bad", "alert", label);
        };
    }

    /** Whether a number can be used. */
    public Tag number(PhoneNumber.Status status) {
        String label = "number.status." + status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case BUYING -> Tag.of("live", "", label);
            case ACTIVE -> Tag.of("ok", "", label);
            case FAILED -> Tag.of("bad", "alert", label);
        };
    }

    /** What became of a webhook. */
    public Tag webhook(WebhookEvent.State state) {
        String label = "webhook.state." + state.name().toLowerCase(Locale.ROOT);
        return switch (state) {
            case RECEIVED -> Tag.of("live", "", label);
            case APPLIED -> Tag.of("ok", "check", label);
            case IGNORED -> Tag.of("quiet", "", label);
            case DEAD -> Tag.of("bad", "alert", label);
        };
    }

    /** Whether a voice provider serves tenants. */
    public Tag plugin(Plugin.Status status) {
        String label = "plugin.status." + status.name().toLowerCase(Locale.ROOT);
        return switch (status) {
            case LOADED -> Tag.of("ok", "check", label);
            case FAILED -> Tag.of("bad", "alert", label);
            case DISABLED -> Tag.of("quiet", "", label);
        };
    }

    /** Colour of the dot beside a sentiment. */
    public String lamp(Sentiment sentiment) {
        return switch (sentiment) {
            case POSITIVE -> "sb-lamp-ok";
            case NEGATIVE -> "sb-lamp-bad";
            case NEUTRAL, UNKNOWN -> "sb-lamp-off";
        };
    }
}
