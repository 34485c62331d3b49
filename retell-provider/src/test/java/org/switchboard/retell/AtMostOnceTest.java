package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.CallOrder;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.KnowledgeBase.Source;
import org.switchboard.spi.voice.KnowledgeBaseId;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.NumberImports.SipNumber;
import org.switchboard.spi.voice.NumberImports.Transport;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.WebCalls;

/** What costs money or makes one thing more is sent once, whatever becomes of the answer, and the outcome is told as open. */
@Timeout(20)
class AtMostOnceTest {
    private static final ProviderAgentId AGENT = new ProviderAgentId("agent_1");
    private static final List<Source> SOURCES = List.of(new Source.WebPage(URI.create("https://example.com/")));

    private final StubRetell retell = new StubRetell();
    private final VoiceAccount account = StubAccount.at(retell.url());

    @AfterEach
    void stop() {
        retell.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                request(
                        "a call",
                        Calls.class,
                        calls -> calls.place(new CallOrder(
                                AGENT, new E164("+14155550142"), new E164("+14155550187"), "ref-1", Map.of()))),
                request(
                        "a web call",
                        WebCalls.class,
                        calls -> calls.open(new WebCalls.Order(AGENT, "ref-1", Map.of()))),
                request(
                        "a purchase",
                        Numbers.class,
                        numbers -> numbers.buy(new NumberOrder(415, "", Optional.empty()))),
                request(
                        "an import",
                        NumberImports.class,
                        imports -> imports.bring(new SipNumber(
                                "+12125550173", "acme.example.com", Optional.empty(), Transport.TLS, "", Routes.NONE))),
                request("a draft", AgentVersions.class, versions -> versions.draft(AGENT, 0)),
                request("a knowledge base", KnowledgeBases.class, bases -> bases.create("Menu", SOURCES)),
                request("a source", KnowledgeBases.class, bases -> bases.add(new KnowledgeBaseId("kb_1"), SOURCES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void a_connection_that_breaks(String what, Consumer<VoiceAccount> request) {
        // One that was used before: a client that repeats by itself does it then.
        retell.answer(200, "[]").behave(StubRetell::reset);
        account.capability(Voices.class).orElseThrow().list();
        assertOpen(request, Code.UNAVAILABLE, 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void a_server_error(String what, Consumer<VoiceAccount> request) {
        retell.answer(503, Fixtures.text("error.500.json"), "retry-after: 0");
        assertOpen(request, Code.UNAVAILABLE, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void an_answer_without_sense(String what, Consumer<VoiceAccount> request) {
        retell.answer(201, "{}");
        assertOpen(request, Code.PROTOCOL, 1);
    }

    private void assertOpen(Consumer<VoiceAccount> request, Code code, int requests) {
        VoiceException failure = StubAccount.failure(() -> request.accept(account));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(retell.requests()).hasSize(requests);
    }

    private static <C extends Capability> Arguments request(String what, Class<C> type, Consumer<C> use) {
        Consumer<VoiceAccount> request =
                account -> use.accept(account.capability(type).orElseThrow());
        return Arguments.of(what, request);
    }
}
