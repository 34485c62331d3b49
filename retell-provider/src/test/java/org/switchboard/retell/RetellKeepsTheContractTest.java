package org.switchboard.retell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.spi.ProviderContext;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallCapacity;
import org.switchboard.spi.voice.CallRecords;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.NumberRouting;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.UnconnectedCalls;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.WebCalls;
import org.switchboard.spi.voice.kit.KitContext;
import org.switchboard.spi.voice.kit.VoiceProviderContract;

class RetellKeepsTheContractTest extends VoiceProviderContract {
    private static final String KEY = "key_of_the_contract";
    private static RetellSimulator simulator;
    private static VoiceProvider provider;
    private static ServerSocket silence;

    @BeforeAll
    static void start() throws IOException {
        // Connections wait in its backlog, and nobody ever takes them.
        silence = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        simulator = RetellSimulator.start(
                SimulatorOptions.builder().apiKey(KEY).seed(7).build());
        // Calls go on only when finish() says so, however slow the machine is.
        simulator.control().pause();
        simulator.control().concurrencyLimit(KEY, 1000);
        provider = new RetellProvider();
    }

    @AfterAll
    static void stop() throws IOException {
        silence.close();
        simulator.close();
    }

    @Override
    public VoiceProvider provider() {
        return provider;
    }

    @Override
    public ProviderContext context() {
        return context(KEY);
    }

    @Override
    public ProviderContext refusedContext() {
        return context("key_nobody_has");
    }

    @Override
    public Set<Class<? extends Capability>> declared() {
        return Set.of(
                Agents.class,
                AgentDirectory.class,
                AgentVersions.class,
                AgentEngines.class,
                Voices.class,
                Models.class,
                Numbers.class,
                NumberRouting.class,
                NumberImports.class,
                Calls.class,
                WebCalls.class,
                CallUpdates.class,
                UnconnectedCalls.class,
                CallCapacity.class,
                CallRecords.class,
                Recordings.class,
                KnowledgeBases.class);
    }

    @Override
    public Optional<VoiceAccount> silent() {
        Timeouts brief = new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(700));
        URI url = URI.create("http://127.0.0.1:" + silence.getLocalPort());
        return Optional.of(new RetellProvider(brief).open(context(KEY, url)));
    }

    @Override
    public boolean failNext(Code code) {
        int status = switch (code) {
            case FORBIDDEN -> 403;
            case PAYMENT_REQUIRED -> 402;
            case CONFLICT -> 409;
            case RATE_LIMITED -> 429;
            default -> 503;
        };
        simulator.control().inject(Fault.status(status, "", 1).only(KEY));
        return true;
    }

    @Override
    public boolean mark(ProviderAgentId agent, String marker) {
        patch("/update-agent/" + agent, Map.of("boosted_keywords", List.of(marker)));
        return true;
    }

    @Override
    public boolean mark(String number, String marker) {
        patch("/update-phone-number/" + number, Map.of("inbound_sms_webhook_url", "https://example.com/" + marker));
        return true;
    }

    @Override
    public void finish(ProviderCallId call) {
        simulator.control().advance(Duration.ofMinutes(5));
    }

    private static void patch(String path, Object change) {
        new RetellHttp(new HttpSender(Timeouts.DEFAULT), simulator.url(), KEY, Clock.systemUTC())
                .send(RetellRequest.patch(path, change, Subject.existing("thing")));
    }

    private static ProviderContext context(String key) {
        return context(key, simulator.url());
    }

    private static ProviderContext context(String key, URI base) {
        return new KitContext(
                Map.of(RetellProvider.API_KEY, key), Map.of("base-url", base.toString()), Clock.systemUTC());
    }
}
