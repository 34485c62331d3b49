package org.switchboard.spi.voice.kit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.switchboard.spi.voice.AgentVersions.Version;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.KnowledgeBase;
import org.switchboard.spi.voice.KnowledgeBaseId;
import org.switchboard.spi.voice.ModelId;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceNumber;

/**
 * The fake provider's side of one API key: makes calls go on, and misbehaves when told to. Thread-safe.
 *
 * <p>{@link #answer}, {@link #hangUp} and {@link #analyze} move a call and return the signed webhook that a real provider
 * would send; the test delivers it, or doesn't.
 */
public final class FakeWorkspace {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    final Map<String, VoiceAgent> agents = new ConcurrentHashMap<>();
    final Map<String, VoiceNumber> numbers = new ConcurrentHashMap<>();
    final NavigableMap<String, Map<String, String>> calls = new ConcurrentSkipListMap<>();
    final Map<String, NavigableMap<Integer, Version>> versions = new ConcurrentHashMap<>();
    final Map<String, Routes> routes = new ConcurrentHashMap<>();
    final Map<String, URI> asked = new ConcurrentHashMap<>();
    final Map<String, KnowledgeBase> knowledge = new ConcurrentHashMap<>();
    final Map<String, ModelId> models = new ConcurrentHashMap<>();
    final Map<String, List<KnowledgeBaseId>> attached = new ConcurrentHashMap<>();

    private final String apiKey;
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final Deque<VoiceException> failures = new ConcurrentLinkedDeque<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean silent;

    FakeWorkspace(String apiKey) {
        this.apiKey = apiKey;
    }

    /** The next {@code times} requests fail with {@code code} and change nothing. */
    public void failNext(int times, Code code) {
        for (int i = 0; i < times; i++) {
            failNext(new VoiceException(code, "The fake provider was told to fail with " + code + "."));
        }
    }

    /** One more of the next requests fails with exactly this. */
    public void failNext(VoiceException failure) {
        failures.add(failure);
    }

    /** The next {@code times} requests that aren't failing are carried out, but their answers get lost. */
    public void loseNextAnswers(int times) {
        answersToLose.set(times);
    }

    /** Every request from now on takes this long. */
    public void delay(Duration each) {
        delay = each;
    }

    /** How many requests came in so far, failed ones included. */
    public int requests() {
        return requests.get();
    }

    /** Ids of all calls of an agent, in ascending order. */
    public List<String> callIds(ProviderAgentId agent) {
        return calls.values().stream()
                .filter(call -> call.get("agent").equals(agent.value()))
                .map(call -> call.get("call"))
                .toList();
    }

    /** Whether it has neither agents nor numbers nor calls. */
    public boolean isEmpty() {
        return agents.isEmpty() && numbers.isEmpty() && calls.isEmpty();
    }

    /** Somebody calls our number: a new inbound call, ringing. */
    public ProviderCallId ring(ProviderAgentId agent, E164 from, E164 to, Instant at) {
        return FakeFacts.id(newCall("inbound", agent, from, to, at));
    }

    /** Somebody calls our number and the provider asks what to do: {@code call_inbound}. */
    public SignedDelivery ask(ProviderAgentId agent, E164 from, E164 to, Instant at) {
        Map<String, String> question = Map.of(
                "event", FakeWebhooks.INBOUND,
                "at", at.toString(),
                "call", nextId("call"),
                "agent", agent.value(),
                "from", from.value(),
                "to", to.value());
        return sign(FlatJson.write(question), at);
    }

    /** Somebody gives the agent a setting that the SPI doesn't name; {@link VoiceAgent#raw()} then contains it. */
    public void mark(ProviderAgentId agent, String marker) {
        VoiceAgent before = agent(agent);
        store(FakeAgentVersions.copy(
                before, before.version(), before.published(), FakeAgentEngines.with(before.raw(), "marker", marker)));
    }

    /** Somebody gives the number a setting that the SPI doesn't name; {@link VoiceNumber#raw()} then contains it. */
    public void mark(String number, String marker) {
        numbers.computeIfPresent(
                number,
                (key, known) -> new VoiceNumber(
                        key,
                        known.nickname(),
                        known.inbound(),
                        known.outbound(),
                        new Json("{\"marker\":\"" + marker + "\"}")));
    }

    /** From now on requests are taken and never answered; each gives up after a moment. */
    public void goSilent() {
        silent = true;
    }

    /** The call is answered: {@code call_started}. */
    public SignedDelivery answer(ProviderCallId call, Instant at) {
        return report("call_started", call, at, Map.of("status", "ONGOING", "started_at", at.toString()));
    }

    /** The call ends with a short conversation and a recording: {@code call_ended}. */
    public SignedDelivery hangUp(ProviderCallId call, Instant at) {
        return report("call_ended", call, at, FakeFacts.ending(call, at));
    }

    /** Nobody answers: {@code call_ended}. */
    public SignedDelivery miss(ProviderCallId call, Instant at) {
        return report("call_ended", call, at, Map.of("status", "NOT_CONNECTED", "reason", "dial_no_answer"));
    }

    /** The call is analysed: {@code call_analyzed}. */
    public SignedDelivery analyze(ProviderCallId call, Instant at) {
        return report("call_analyzed", call, at, FakeFacts.ANALYSIS);
    }

    /** Signs any body as this workspace would. */
    public SignedDelivery sign(byte[] body, Instant at) {
        return FakeSignature.sign(body, apiKey, at);
    }

    <T> T request(Supplier<T> operation) {
        requests.incrementAndGet();
        pause(silent ? PATIENCE : delay);
        if (silent) {
            throw new VoiceException(
                    Code.TIMEOUT, "No answer in time.", true, Optional.empty(), Optional.empty(), null);
        }
        if (apiKey.equals(FakeVoiceProvider.REFUSED_KEY)) {
            throw new VoiceException(Code.CREDENTIALS_REFUSED, "The provider refuses the API key.");
        }
        VoiceException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        T answer = operation.get();
        if (answersToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new VoiceException(
                    Code.TIMEOUT, "The answer got lost.", true, Optional.empty(), Optional.empty(), null);
        }
        return answer;
    }

    // As at a real provider, no two workspaces have an agent of the same id.
    ProviderAgentId nextAgent() {
        return new ProviderAgentId(nextId("agent_" + Integer.toHexString(apiKey.hashCode())));
    }

    String nextId(String prefix) {
        return "%s_%06d".formatted(prefix, ids.incrementAndGet());
    }

    Map<String, String> newCall(String direction, ProviderAgentId agent, E164 from, E164 to, Instant at) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "call", nextId("call"),
                "agent", agent.value(),
                "direction", direction,
                "status", "REGISTERED",
                "from", from.value(),
                "to", to.value(),
                "created_at", at.toString()));
        calls.put(facts.get("call"), Map.copyOf(facts));
        return facts;
    }

    ProviderCallId newWebCall(ProviderAgentId agent, Instant at) {
        Map<String, String> facts = Map.of(
                "call", nextId("call"), "agent", agent.value(), "status", "REGISTERED", "created_at", at.toString());
        calls.put(facts.get("call"), facts);
        return FakeFacts.id(facts);
    }

    Map<String, String> change(ProviderCallId call, Map<String, String> news) {
        Map<String, String> now = calls.computeIfPresent(call.value(), (id, before) -> FakeFacts.merge(before, news));
        if (now == null) {
            throw unknown("call");
        }
        return now;
    }

    List<Map<String, String>> callsNewestFirst() {
        return List.copyOf(calls.descendingMap().values());
    }

    VoiceAgent agent(ProviderAgentId id) {
        return Optional.ofNullable(agents.get(id.value())).orElseThrow(() -> unknown("agent"));
    }

    VoiceAgent store(VoiceAgent agent) {
        agents.put(agent.id().value(), agent);
        return agent;
    }

    static VoiceException invalid(String field, String message) {
        return new VoiceException(Code.INVALID_REQUEST, message, false, Optional.of(field), Optional.empty(), null);
    }

    static VoiceException unknown(String what) {
        return new VoiceException(Code.NOT_FOUND, "The account has no such " + what + ".");
    }

    private SignedDelivery report(String event, ProviderCallId call, Instant at, Map<String, String> news) {
        Map<String, String> body = new TreeMap<>(change(call, news));
        body.put("event", event);
        body.put("at", at.toString());
        return sign(FlatJson.write(body), at);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VoiceException(Code.TIMEOUT, "Interrupted.", true, Optional.empty(), Optional.empty(), e);
        }
    }
}
