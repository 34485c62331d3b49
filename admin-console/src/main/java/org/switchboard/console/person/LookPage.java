package org.switchboard.console.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Look;
import org.switchboard.console.look.LookCookies;
import org.switchboard.console.look.Zones;
import org.switchboard.core.settings.PersonLook;
import org.switchboard.core.settings.PersonLooks;

/** How the reader wants pages to look: language, theme, time zone, keys. */
@Named
@RequestScoped
public class LookPage {

    private Look look;
    private PersonLooks looks;
    private Visit visit;
    private String language;
    private String theme;
    private String zone;
    private boolean keys;

    protected LookPage() {}

    @Inject
    LookPage(Look look, PersonLooks looks, Visit visit) {
        this.look = look;
        this.looks = looks;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        language = Faces.getLocale().getLanguage();
        theme = look.getTheme();
        zone = look.getOwnZone();
        keys = look.isKeys();
    }

    /** Keeps all of it, for this person in all browsers. */
    public void save() {
        PersonLook chosen = new PersonLook(
                Optional.of(language),
                Optional.of("dark".equals(theme)),
                Optional.ofNullable(zone).filter(getZones()::contains).map(ZoneId::of),
                Optional.of(keys));
        looks.keep(visit.user(), visit.tenantId(), chosen);
        LookCookies.write(Faces.getResponse(), chosen);
        Faces.redirect(visit.getBase() + "/me");
    }

    /** Zones by their names in the IANA database. */
    public List<String> getZones() {
        return Zones.ALL;
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
