package org.switchboard.system;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** The console as a browser without scripts sees it: pages, forms and cookies. */
public final class ConsoleClient {
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'");

    private final PlatformUnderTest platform;
    private final Connection session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true);

    public ConsoleClient(PlatformUnderTest platform) {
        this.platform = platform;
    }

    /** Somebody who has signed in. */
    public static ConsoleClient signedIn(PlatformUnderTest platform, String email, String password) throws IOException {
        ConsoleClient client = new ConsoleClient(platform);
        Response answer = client.signIn(client.open("/console/sign-in"), email, password);
        if (answer.url().getPath().equals("/console/sign-in")) {
            throw new AssertionError(
                    "not signed in: " + answer.parse().select("form").text());
        }
        return client;
    }

    /** The page at a path that begins with a slash, redirects followed. */
    Response open(String path) throws IOException {
        return session.newRequest(platform.uri(path).toString()).execute().readFully();
    }

    /** What the server says first, redirects not followed. */
    Response ask(String path) throws IOException {
        return session.newRequest(platform.uri(path).toString())
                .followRedirects(false)
                .execute()
                .readFully();
    }

    Response signIn(Response page, String email, String password) throws IOException {
        FormElement form = form(page, "signin");
        form.expectFirst("[id=signin:email]").val(email);
        form.expectFirst("[id=signin:password]").val(password);
        return submit(form);
    }

    /** A form with what the page's script adds to it when it is submitted: the nonce of the content policy. */
    static FormElement form(Response page, String id) throws IOException {
        FormElement form = page.parse().expectForm("form[id=" + id + "]");
        Matcher nonce = NONCE.matcher(page.body());
        if (nonce.find()) {
            form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", "primefaces.nonce")
                    .val(nonce.group(1));
            form.addElement(form.expectFirst("[name=primefaces.nonce]"));
        }
        return form;
    }

    /** Presses the button "submit" of the form. */
    static Response submit(FormElement form) throws IOException {
        return press(form, form.id() + ":submit");
    }

    static Response press(FormElement form, String button) throws IOException {
        return form.submit().data(button, "").execute().readFully();
    }

    /** What a page's script does when somebody chooses how pages look. */
    void choose(String name, String value) {
        keep(name, value);
        keep("chosen", "1");
    }

    // With the domain that a cookie of the server's gets here, so that the server can take it away.
    private void keep(String name, String value) {
        String host = platform.baseUri().getHost();
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setDomain(host.contains(".") ? host : host + ".local");
        cookie.setPath("/");
        cookie.setVersion(0);
        session.cookieStore().add(platform.baseUri(), cookie);
    }

    /** The cookie of the session. */
    public String sessionId() {
        return session.cookieStore().get(URI.create(platform.baseUri() + "/")).stream()
                .filter(cookie -> cookie.getName().equals("switchboard"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    static String title(Response page) throws IOException {
        Document document = page.parse();
        return document.expectFirst("h1").text();
    }
}
