package org.switchboard.core.webpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.spi.PublicWeb;

/**
 * What providers may read of the web: https on the public internet at the usual port, and the origins that the operator names.
 * Redirects are checked like the first address; the client connects to the addresses that were checked. Each answer has a
 * connection of its own, so one that is read slowly is in nobody's way.
 */
@ApplicationScoped
public class GuardedWeb implements PublicWeb {
    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(15);

    private final Set<String> origins;
    private final DnsResolver publicOnly;

    protected GuardedWeb() {
        this(Set.of(), null);
    }

    @Inject
    public GuardedWeb(
            @ConfigProperty(name = "switchboard.recordings.allowed-origins") Optional<String[]> allowedOrigins) {
        this(origins(allowedOrigins.orElseGet(() -> new String[0])), InetAddress::getAllByName);
    }

    GuardedWeb(Set<String> origins, CheckedDns.Lookup lookup) {
        this.origins = Set.copyOf(origins);
        this.publicOnly = new CheckedDns(new WebPageConfig(Optional.empty(), new String[] {"443"}), lookup);
    }

    private static Set<String> origins(String... texts) {
        return Arrays.stream(texts)
                .map(String::strip)
                .map(GuardedWeb::checkedOrigin)
                .collect(Collectors.toSet());
    }

    private static String checkedOrigin(String text) {
        if (!text.matches("https?://[^/?#@\\s]+")) {
            throw new IllegalArgumentException("switchboard.recordings.allowed-origins must be origins like"
                    + " http://127.0.0.1:8090, comma between them; this isn't one: " + text);
        }
        return text;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public Answer get(URI address, Map<String, String> headers) throws IOException {
        URI next = address;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            Answer answer = getOnce(next, headers);
            Optional<String> location = answer.header("location");
            if (!REDIRECT.contains(answer.status()) || location.isEmpty()) {
                return answer;
            }
            answer.close();
            next = resolve(next, location.get());
        }
        throw new IOException("one redirect after the other without end");
    }

    private static URI resolve(URI address, String location) throws IOException {
        try {
            return address.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("a redirect to what is no address", e);
        }
    }

    private Answer getOnce(URI address, Map<String, String> headers) throws IOException {
        CloseableHttpClient client = client(resolver(address));
        HttpGet request = new HttpGet(address);
        headers.forEach(request::setHeader);
        try {
            HttpHost host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
            ClassicHttpResponse response = client.executeOpen(host, request, null);
            InputStream content = response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : response.getEntity().getContent();
            return new Answer(response.getCode(), headers(response), new BoundedBody(content, request, client));
        } catch (UnknownHostException e) {
            close(request, client);
            throw new NotPublicException();
        } catch (IOException | RuntimeException e) {
            close(request, client);
            throw e;
        }
    }

    private static void close(HttpGet request, CloseableHttpClient client) {
        request.cancel();
        client.close(CloseMode.IMMEDIATE);
    }

    private DnsResolver resolver(URI address) throws NotPublicException {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new NotPublicException();
        }
        if (origins.contains(origin(address))) {
            return SystemDefaultDnsResolver.INSTANCE;
        }
        boolean usual =
                "https".equalsIgnoreCase(address.getScheme()) && (address.getPort() == -1 || address.getPort() == 443);
        if (!usual) {
            throw new NotPublicException();
        }
        return publicOnly;
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> all = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            all.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return all;
    }

    private static CloseableHttpClient client(DnsResolver resolver) {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .build())
                .setUserAgent("Switchboard")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(SILENCE)
                        .build())
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .build();
    }
}
