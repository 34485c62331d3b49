package org.switchboard.console.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.switchboard.core.tenant.TenantStatus;

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
        static Tag of(String kind, String icon, String label) {
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
}
