package org.switchboard.console.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.core.settings.PersonLook;

/** What was chosen in a browser, as cookies: its scripts write them, too. They count before somebody has signed in. */
public final class LookCookies {
    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
    // Set by scripts beside what was chosen, until the account knows of it.
    private static final String NEWS = "chosen";

    private LookCookies() {}

    /** All that was chosen in this browser. */
    public static PersonLook read(HttpServletRequest request) {
        return new PersonLook(
                cookie(request, "language"),
                cookie(request, "theme").map("dark"::equals),
                zone(request, "own_zone"),
                cookie(request, "keys").map("on"::equals));
    }

    /** The browser's own zone, once it has told. */
    static Optional<ZoneId> zoneOfBrowser(HttpServletRequest request) {
        return zone(request, "zone");
    }

    /** Something was chosen since the last page; asked once. */
    public static boolean haveNews(HttpServletRequest request, HttpServletResponse response) {
        boolean news = cookie(request, NEWS).isPresent();
        if (news) {
            set(response, NEWS, "", 0);
        }
        return news;
    }

    /** So that the next sign-in page in this browser looks the same. */
    public static void write(HttpServletResponse response, PersonLook look) {
        look.language().ifPresent(language -> set(response, "language", language, YEAR_SECONDS));
        look.dark().ifPresent(dark -> set(response, "theme", dark ? "dark" : "light", YEAR_SECONDS));
        look.keys().ifPresent(keys -> set(response, "keys", keys ? "on" : "off", YEAR_SECONDS));
        String zone = look.zone().map(ZoneId::getId).orElse("");
        set(response, "own_zone", zone, zone.isEmpty() ? 0 : YEAR_SECONDS);
    }

    // Plain, as the page's script keeps them: OmniFaces would encode the slash in a zone's name, which nobody decodes.
    private static void set(HttpServletResponse response, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private static Optional<ZoneId> zone(HttpServletRequest request, String name) {
        try {
            return cookie(request, name).map(ZoneId::of);
        } catch (DateTimeException unknownZone) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
