package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/**
 * Deliveries over HTTP/1.1, which the thread takes in that reads from all connections. The other tests' client speaks HTTP/2, where another
 * thread does.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookConnectionsIT {
    private static final String ADDRESS = "/api/webhooks/retell";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private int deliveries;

    /** One connection, kept open. */
    private final class Line implements AutoCloseable {
        private final Socket socket =
                new Socket(platform.baseUri().getHost(), platform.baseUri().getPort());
        private final BufferedReader answers =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));

        Line() throws IOException {
            socket.setTcpNoDelay(true);
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        /** The status of the next answer, whose body is read. */
        int status() throws IOException {
            int status = Integer.parseInt(answers.readLine().split(" ")[1]);
            int length = 0;
            for (String header = answers.readLine(); !header.isEmpty(); header = answers.readLine()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            assertThat(answers.skip(length)).isEqualTo(length);
            return status;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
    }

    @Test
    void bring_one_after_the_other_and_go_on_after_a_wrong_one() throws Exception {
        long before = stored();
        try (Line line = new Line()) {
            for (int number = 0; number < 20; number++) {
                line.write(delivery(tenant.retellKey()));
                assertThat(line.status()).isEqualTo(204);
                line.write(delivery("somebody-elses-key"));
                assertThat(line.status()).isEqualTo(401);
            }
        }
        assertThat(stored()).isEqualTo(before + 20);
    }

    @Test
    void may_be_slow_in_the_middle_of_a_body() throws Exception {
        byte[] request = delivery(tenant.retellKey());
        try (Line line = new Line()) {
            for (int from = 0; from < request.length; from += 700) {
                line.write(Arrays.copyOfRange(request, from, Math.min(from + 700, request.length)));
                Thread.sleep(50);
            }
            assertThat(line.status()).isEqualTo(204);
        }
    }

    @Test
    @Timeout(20)
    void keep_nobody_waiting_by_promising_a_body_that_never_comes() throws Exception {
        List<Line> silent = new ArrayList<>();
        try {
            for (String address : List.of(ADDRESS, ADDRESS + "/inbound", "/api/auth/signin", "/api/webhooks/none")) {
                Line line = new Line();
                silent.add(line);
                line.write(request(address, "v=1,d=0", new byte[0], 1000));
            }
            Thread.sleep(500);

            try (Line line = new Line()) {
                line.write(delivery(tenant.retellKey()));
                assertThat(line.status()).isEqualTo(204);
            }
            new ApiClient(platform).get("/api/auth/jwks.json").expect(200);
        } finally {
            for (Line line : silent) {
                line.close();
            }
        }
    }

    private long stored() throws Exception {
        return tenant
                .query(
                        "SELECT count(*) AS stored FROM (SELECT provider_call_id FROM platform.webhook_inbox UNION SELECT"
                                + " provider_call_id FROM " + tenant.schema()
                                + ".webhook_event) AS all_of_them WHERE provider_call_id LIKE '%-line-%'")
                .stream()
                .map(row -> Long.valueOf(String.valueOf(row.get("stored"))))
                .findFirst()
                .orElseThrow();
    }

    private byte[] delivery(String key) throws Exception {
        deliveries++;
        byte[] body = RetellDelivery.sample("call_ended")
                .about(tenant.providerAgentId(), "-line-" + deliveries)
                .body();
        String signature = RetellDelivery.signature(body, key, System.currentTimeMillis());
        return request(ADDRESS, signature, body, body.length);
    }

    private static byte[] request(String address, String signature, byte[] body, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "X-Retell-Signature: " + signature + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(body);
        return bytes.toByteArray();
    }
}
