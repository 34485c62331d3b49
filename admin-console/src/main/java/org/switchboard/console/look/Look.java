package org.switchboard.console.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.settings.KnownSettings;
import org.switchboard.core.settings.TenantSettings;

/** What the browser told us about itself in cookies: light or dark, the time zone, whether keys count. */
@Named
@RequestScoped
public class Look {
    /** Cookie of a zone that somebody chose; without it the organisation's or the browser's counts. */
    public static final String OWN_ZONE = "own_zone";

    private HttpServletRequest request;
    private KnownSettings settings;

    protected Look() {}

    @Inject
    Look(HttpServletRequest request, KnownSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    /** "light" or "dark"; rendered on the html element, so that nothing flashes. */
    public String getTheme() {
        return cookie("theme").filter("dark"::equals).orElse("light");
    }

    public String getPrimeFacesTheme() {
        return "dark".equals(getTheme()) ? "arya-blue" : "saga-blue";
    }

    /** The zone that was chosen, else the organisation's, else the browser's; UTC until it has told us. */
    public ZoneId zone() {
        try {
            return cookie(OWN_ZONE)
                    .map(ZoneId::of)
                    .or(() -> settings().zone())
                    .or(() -> cookie("zone").map(ZoneId::of))
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknownZone) {
            return ZoneOffset.UTC;
        }
    }

    /** The zone that was chosen; empty: the browser's. */
    public String getOwnZone() {
        return cookie(OWN_ZONE).orElse("");
    }

    /** Whether single keys do something. */
    public boolean isKeys() {
        return cookie("keys").filter("off"::equals).isEmpty();
    }

    /** What the organisation of who is here has set. */
    public TenantSettings settings() {
        return Visitor.of(request).flatMap(Visitor::tenantId).map(settings::of).orElse(TenantSettings.USUAL);
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
