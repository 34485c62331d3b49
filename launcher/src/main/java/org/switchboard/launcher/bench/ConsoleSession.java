package org.switchboard.launcher.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.switchboard.launcher.LauncherException;

/** Somebody in the console, as a browser without scripts: signed in, opening pages. */
final class ConsoleSession {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'");
    private static final Pattern LINK = Pattern.compile("href=\"(/console/[^\"?#]+)\"");
    private static final Pattern RESOURCE = Pattern.compile("(?:href|src)=\"(/jakarta\\.faces\\.resource/[^\"]+)\"");

    private static final String SIGN_IN = "/console/sign-in";
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();
    private final URI base;
    private String home;

    private ConsoleSession(URI base) {
        this.base = base;
    }

    /** Somebody who hasn't signed in. */
    static ConsoleSession ofNobody(URI base) {
        ConsoleSession session = new ConsoleSession(base);
        session.home = SIGN_IN;
        return session;
    }

    /** Signs in. */
    static ConsoleSession signIn(URI base, String email, String password) {
        ConsoleSession session = new ConsoleSession(base);
        String page = session.open(SIGN_IN);
        Map<String, String> form = new TreeMap<>();
        HIDDEN.matcher(page).results().forEach(input -> form.put(input.group(1), input.group(2)));
        NONCE.matcher(page).results().findFirst().ifPresent(nonce -> form.put("primefaces.nonce", nonce.group(1)));
        form.putAll(
                Map.of("signin", "signin", "signin:email", email, "signin:password", password, "signin:submit", ""));
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<byte[]> answer = session.send(HttpRequest.newBuilder(URI.create(base + SIGN_IN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        session.home = answer.uri().getPath();
        if (session.home.equals(SIGN_IN)) {
            throw new LauncherException(email + " can't sign in to the console");
        }
        return session;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first page's path. */
    String home() {
        return home;
    }

    /** A page's markup. */
    String open(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A page's markup; empty when there is no page: it isn't found, or is a file. */
    Optional<String> find(String path) {
        HttpResponse<byte[]> answer =
                answer(HttpRequest.newBuilder(URI.create(base + path)).GET());
        boolean page = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return page ? Optional.of(new String(answer.body(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** What an address gives. */
    byte[] bytes(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET()).body();
    }

    /** What it weighs on the way when the browser takes it compressed, as all do, bytes. */
    long compressed(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept-Encoding", "gzip")
                        .GET())
                .body()
                .length;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = answer(request);
        if (answer.statusCode() != 200) {
            throw new LauncherException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LauncherException("the console does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }

    /** Every page that links lead to, one of each kind, with its markup; those of the first page's links first. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> kinds = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(home));
        while (!open.isEmpty()) {
            String path = open.poll();
            if (kinds.add(path.replaceAll(ID, "{id}"))) {
                find(path).ifPresent(page -> {
                    pages.put(path, page);
                    open.addAll(links(page));
                });
            }
        }
        return pages;
    }

    private static Set<String> links(String page) {
        return found(LINK, page);
    }

    /** Style sheets, scripts and pictures that a page asks for. */
    static Set<String> resources(String page) {
        return found(RESOURCE, page).stream()
                .map(address -> address.replace("&amp;", "&"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
