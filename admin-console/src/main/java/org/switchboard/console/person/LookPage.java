package org.switchboard.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Look;

/** How the reader wants pages to look in this browser: language, theme, time zone, keys. Kept in its cookies. */
@Named
@RequestScoped
public class LookPage {
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
    // Others are other names of these, or offsets.
    private static final String REGIONS = "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";

    private Look look;
    private Visit visit;
    private String language;
    private String theme;
    private String zone;
    private boolean keys;

    protected LookPage() {}

    @Inject
    LookPage(Look look, Visit visit) {
        this.look = look;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        language = Faces.getLocale().getLanguage();
        theme = look.getTheme();
        zone = look.getOwnZone();
        keys = look.isKeys();
    }

    /** Keeps all of it. */
    public void save() {
        keep("language", language.equals("de") ? "de" : "en");
        keep("theme", theme.equals("dark") ? "dark" : "light");
        keep("keys", keys ? "on" : "off");
        if (zone == null || !getZones().contains(zone)) {
            Faces.removeResponseCookie(Look.OWN_ZONE, "/");
        } else {
            keep(Look.OWN_ZONE, zone);
        }
        Faces.redirect(visit.getBase() + "/me");
    }

    // Plain, as the page's script keeps them: OmniFaces would encode the slash in a zone's name, which nobody decodes.
    private static void keep(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_SECONDS);
        Faces.getResponse().addCookie(cookie);
    }

    /** Zones by their names in the IANA database. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches(REGIONS))
                .sorted()
                .toList();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public boolean isKeys() {
        return keys;
    }

    public void setKeys(boolean keys) {
        this.keys = keys;
    }
}
