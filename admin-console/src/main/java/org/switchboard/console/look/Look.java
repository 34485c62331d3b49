package org.switchboard.console.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.settings.KnownSettings;
import org.switchboard.core.settings.PersonLook;
import org.switchboard.core.settings.PersonLooks;
import org.switchboard.core.settings.TenantSettings;

/**
 * How the page looks: as the person wants it, in whichever browser; else as was chosen in this browser before somebody signed in; else
 * as the organisation is set, or the browser.
 */
@Named
@RequestScoped
public class Look {
    private HttpServletRequest request;
    private KnownSettings settings;
    private PersonLooks looks;
    private PersonLook chosen;

    protected Look() {}

    @Inject
    Look(HttpServletRequest request, KnownSettings settings, PersonLooks looks) {
        this.request = request;
        this.settings = settings;
        this.looks = looks;
    }

    /** What was chosen by whoever is here. */
    public PersonLook chosen() {
        if (chosen == null) {
            chosen = Visitor.of(request)
                    .flatMap(visitor -> looks.of(visitor.userId()))
                    .orElseGet(() -> LookCookies.read(request));
        }
        return chosen;
    }

    /** "light" or "dark"; rendered on the html element, so that nothing flashes. */
    public String getTheme() {
        return chosen().dark().orElse(false) ? "dark" : "light";
    }

    public String getPrimeFacesTheme() {
        return "dark".equals(getTheme()) ? "arya-blue" : "saga-blue";
    }

    /** The zone that was chosen, else the organisation's, else the browser's; UTC until it has told us. */
    public ZoneId zone() {
        return chosen().zone()
                .or(() -> settings().zone())
                .or(() -> LookCookies.zoneOfBrowser(request))
                .orElse(ZoneOffset.UTC);
    }

    /** The zone that was chosen; empty: the organisation's or the browser's. */
    public String getOwnZone() {
        return chosen().zone().map(ZoneId::getId).orElse("");
    }

    /** Whether single keys do something. */
    public boolean isKeys() {
        return chosen().keys().orElse(true);
    }

    /** What the organisation of who is here has set. */
    public TenantSettings settings() {
        return Visitor.of(request).flatMap(Visitor::tenantId).map(settings::of).orElse(TenantSettings.USUAL);
    }

    /** The language that was chosen, else the organisation's; empty: the browser's. */
    public Optional<String> language() {
        return chosen().language().or(() -> settings().language());
    }
}
