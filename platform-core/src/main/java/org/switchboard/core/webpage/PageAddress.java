package org.switchboard.core.webpage;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.core.problem.DomainException;

/**
 * The address of a web page as we ask for it: http or https, a port that is allowed, no user, no fragment, a host in ASCII
 * that is a name or an IP address in its usual form. Whether the host is public is found out when it is connected to.
 */
record PageAddress(URI uri) {
    /** Also what is told of hosts that don't exist: nobody learns here which internal hosts do. */
    static final String NOT_PUBLIC = "There is no public web page at this address.";

    private static final int LONGEST = 2000;
    private static final Pattern WHOLE = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");
    private static final Pattern LAST_PART_IS_A_NUMBER = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** What a person wrote, or a page sends us on to. @throws DomainException INVALID_INPUT at {@code url} */
    static PageAddress of(String text, WebPageConfig config) {
        String stripped = text == null ? "" : text.strip();
        Matcher whole = WHOLE.matcher(stripped);
        require(!stripped.isEmpty(), "Fill in the address of a web page.");
        require(stripped.length() <= LONGEST, "Use at most " + LONGEST + " characters.");
        require(whole.matches(), "Write the whole address, for instance https://example.com/about.");
        require(whole.group(2).indexOf('@') < 0, "Leave out the user name and password.");
        Matcher place = HOST_AND_PORT.matcher(whole.group(2));
        require(place.matches(), "This isn't the address of a web page.");
        String scheme = whole.group(1).toLowerCase(Locale.ROOT);
        String port = place.group(2) == null ? "" : place.group(2);
        require(config.allowsPort(port.isEmpty() ? usualPort(scheme) : Integer.parseInt(port)), "Leave out the port.");
        String host = ascii(place.group(1));
        require(isOfUsualForm(host), NOT_PUBLIC);
        URI uri = parse(scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + whole.group(3));
        require(uri.getHost() != null, "This isn't the address of a web page.");
        return new PageAddress(uri);
    }

    /** Where a page at this address sends us on to. @throws DomainException INVALID_INPUT at {@code url} */
    PageAddress redirected(String location, WebPageConfig config) {
        boolean absolute = WHOLE.matcher(location.strip()).matches();
        return of(absolute ? location : uri.resolve(parse(location.strip())).toString(), config);
    }

    private static int usualPort(String scheme) {
        return "http".equals(scheme) ? 80 : 443;
    }

    private static String ascii(String host) {
        try {
            return host.startsWith("[") ? host : IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            throw invalid("This isn't the address of a web page.");
        }
    }

    /** Numbers that some programs take for an IPv4 address and others for another one, or for a name, are refused. */
    private static boolean isOfUsualForm(String host) {
        if (!LAST_PART_IS_A_NUMBER.matcher(host).matches()) {
            return true;
        }
        return IPV4.matcher(host).matches()
                && Arrays.stream(host.split("\\.")).mapToInt(Integer::parseInt).allMatch(part -> part <= 255);
    }

    private static URI parse(String text) {
        try {
            return URI.create(URI.create(text).toASCIIString());
        } catch (IllegalArgumentException e) {
            throw invalid("This isn't the address of a web page: copy it from your browser.");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw invalid(message);
        }
    }

    private static DomainException invalid(String message) {
        return DomainException.invalid("url", message);
    }
}
