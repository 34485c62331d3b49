package org.switchboard.console.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.look.Zones;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.settings.ManageSettings;
import org.switchboard.core.settings.TenantSettings;

/** What an organisation's administrators set: its name, what counts for those who haven't chosen, and how it looks. */
@Named
@RequestScoped
public class SettingsPage {
    private ManageSettings manageSettings;
    private Visit visit;
    private Words words;
    private String name;
    private String timeZone;
    private String language;
    private String colour;
    private String picture;

    protected SettingsPage() {}

    @Inject
    SettingsPage(ManageSettings manageSettings, Visit visit, Words words) {
        this.manageSettings = manageSettings;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        TenantSettings settings = manageSettings.get(visit.context());
        name = visit.getOrganisation();
        timeZone = settings.zone().map(ZoneId::getId).orElse(null);
        language = settings.language().orElse(null);
        colour = settings.colour().map("#"::concat).orElse(null);
    }

    /** Keeps all of it but the picture. */
    public void save() {
        finish(() ->
                manageSettings.change(visit.context(), new ManageSettings.Request(name, timeZone, language, colour)));
    }

    /** Shows the chosen picture beside the name. */
    public void savePicture() {
        finish(() -> manageSettings.changeLogo(visit.context(), Optional.of(bytes())));
    }

    /** Shows the name's first letters again. */
    public void removePicture() {
        finish(() -> manageSettings.changeLogo(visit.context(), Optional.empty()));
    }

    // The page's script reads the chosen file: data:image/png;base64,…
    private byte[] bytes() {
        String data = Optional.ofNullable(picture).orElse("");
        try {
            return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
        } catch (IllegalArgumentException notBase64) {
            throw DomainException.invalid("logo", "Choose a PNG, JPEG or WebP picture.");
        }
    }

    private void finish(Runnable useCase) {
        if (Problems.told(useCase)) {
            Toasts.show(words.say("settings.saved"));
            Faces.redirect(visit.getBase() + "/settings");
        }
    }

    /** Zones by their names in the IANA database. */
    public List<String> getZones() {
        return Zones.ALL;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public String getPicture() {
        return picture;
    }

    public void setPicture(String picture) {
        this.picture = picture;
    }
}
