package org.switchboard.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.switchboard.launcher.LauncherException;
import org.switchboard.simulator.RetellSimulator;

/** Calls of all kinds while the server comes and goes: made at the provider, placed here, and coming in. */
final class ChaosLoad implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    // What becomes of a call is in the last digits: talks, voicemail, no sound, and four that never connect.
    private static final List<String> OUTCOMES =
            List.of("0100", "0101", "0102", "0103", "0119", "0131", "0163", "0164", "0165", "0199");

    private static final Set<String> LIFE = Set.of("call_started", "call_ended", "call_analyzed");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final RetellSimulator simulator;
    private final BenchTenant tenant;
    private final String number;
    private final Random random;
    private final Set<String> placed = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private List<Future<?>> work = List.of();
    private volatile boolean over;

    ChaosLoad(URI server, RetellSimulator simulator, BenchTenant tenant, String number, long seed) {
        this.server = server;
        this.simulator = simulator;
        this.tenant = tenant;
        this.number = number;
        this.random = new Random(seed);
    }

    /** Begins; closing ends it, when what was begun has been answered. */
    void begin() {
        work = List.of(
                threads.submit(() -> repeat(200, () -> callsAtProvider(1))),
                threads.submit(() -> repeat(400, this::place)),
                threads.submit(() -> repeat(500, this::noteAccepted)),
                threads.submit(() -> repeat(900, () -> simulator.control().phone("+14155550123", number))));
    }

    private void repeat(int pause, Runnable one) {
        while (!over) {
            one.run();
            BenchTenant.pause(pause);
        }
    }

    @Override
    public void close() {
        over = true;
        work.forEach(Concurrently::result);
        threads.shutdown();
    }

    // The simulator forgets old ones.
    private void noteAccepted() {
        simulator.control().deliveries(key()).stream()
                .filter(delivery -> delivery.path("outcome").asText().equals("accepted"))
                .filter(delivery -> LIFE.contains(delivery.path("event").asText()))
                .map(delivery -> delivery.path("event").asText() + " "
                        + delivery.path("call_id").asText())
                .forEach(accepted::add);
    }

    /** Events of calls' lives, with the call's id, that the provider was told to be taken in. */
    Set<String> accepted() {
        noteAccepted();
        return new TreeSet<>(accepted);
    }

    /** Key of the account at the provider. */
    String key() {
        return simulator.control().apiKeys().get(0);
    }

    /** Ids of the calls that were placed here and accepted. */
    Set<String> placed() {
        return Set.copyOf(placed);
    }

    BenchTenant tenant() {
        return tenant;
    }

    /** Somebody else who uses the account makes calls with our agent. */
    void callsAtProvider(int count) {
        for (int i = 0; i < count; i++) {
            Map<String, String> call = Map.of(
                    "from_number", number, "to_number", someone(), "override_agent_id", tenant.providerAgentId());
            HttpResponse<byte[]> answer =
                    send(simulator.url(), "/v2/create-phone-call", call, "Authorization", "Bearer " + key());
            if (answer == null || answer.statusCode() != 201) {
                throw new LauncherException("the simulator makes no calls");
            }
        }
    }

    private synchronized String someone() {
        return "+1415555" + OUTCOMES.get(random.nextInt(OUTCOMES.size()));
    }

    // As a careful client: the same key until there is an answer.
    private void place() {
        String key = UUID.randomUUID().toString();
        Map<String, String> call = Map.of("agent_id", tenant.agentId(), "to_number", someone());
        while (true) {
            HttpResponse<byte[]> answer = send(
                    server, "/api/calls", call, "Authorization", "Bearer " + tenant.token(), "Idempotency-Key", key);
            int status = answer == null ? 0 : answer.statusCode();
            if (status == 201) {
                placed.add(read(answer.body()).path("id").asText());
                return;
            }
            if (status == 401) {
                signIn();
            } else if (status != 0 && status < 500 && isProblem(answer)) {
                throw new LauncherException("a call was refused: " + read(answer.body()));
            }
            BenchTenant.pause(300);
        }
    }

    // A server that isn't up yet finds nothing at all, in HTML.
    private static boolean isProblem(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private void signIn() {
        try {
            tenant.signIn();
        } catch (LauncherException e) {
            System.getLogger(ChaosLoad.class.getName()).log(System.Logger.Level.DEBUG, "not now", e);
        }
    }

    // Null when there is no answer.
    private HttpResponse<byte[]> send(URI base, String path, Map<String, String> body, String... headers) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(30))
                    .headers(headers)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new LauncherException("not JSON", e);
        }
    }
}
