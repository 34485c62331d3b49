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

/** What the browser told us about itself in cookies: light or dark, and its time zone. */
@Named
@RequestScoped
public class Look {
    private HttpServletRequest request;

    protected Look() {}

    @Inject
    Look(HttpServletRequest request) {
        this.request = request;
    }

    /** "light" or "dark"; rendered on the html element, so that nothing flashes. */
    public String getTheme() {
        return cookie("theme").filter("dark"::equals).orElse("light");
    }

    public String getPrimeFacesTheme() {
        return "dark".equals(getTheme()) ? "arya-blue" : "saga-blue";
    }

    /** The browser's zone; UTC until it has told us. */
    public ZoneId zone() {
        try {
            return cookie("zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknownZone) {
            return ZoneOffset.UTC;
        }
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
