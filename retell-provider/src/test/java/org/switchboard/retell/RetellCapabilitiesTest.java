package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.retell.wire.RetellLlm;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.AgentVersions.Version;
import org.switchboard.spi.voice.CallCapacity;
import org.switchboard.spi.voice.CallCapacity.Load;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.CallUpdates.Change;
import org.switchboard.spi.voice.CallUpdates.Storage;
import org.switchboard.spi.voice.KnowledgeBase;
import org.switchboard.spi.voice.KnowledgeBase.Source;
import org.switchboard.spi.voice.KnowledgeBaseId;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.Page;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.UnconnectedCalls;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.WebCalls;

/** What is sent and how answers are read, byte by byte; the contract tells the rest. */
@Timeout(20)
class RetellCapabilitiesTest {
    private static final ProviderAgentId AGENT = new ProviderAgentId("agent_7d0f4c1ab29e863f5b10c4d2e8");
    private static final String LLM = "llm_5b1e9d04c7a2f83e6140bd97ac25";
    private static final ProviderCallId CALL = new ProviderCallId("call_1");

    private final StubRetell retell = new StubRetell();

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void response_engines_are_listed_over_all_pages() {
        retell.answer(
                        200,
                        "{\"items\":[{\"llm_id\":\"llm_b\",\"version\":1}],\"has_more\":true,\"pagination_key\":\"a b\"}")
                .answer(200, "{\"items\":[{\"llm_id\":\"llm_a\",\"version\":0,\"brand_new\":[1]}],\"has_more\":false}");
        RetellHttp http = new RetellHttp(new HttpSender(Timeouts.DEFAULT), retell.url(), "key_1", Clock.systemUTC());
        assertThat(new LlmClient(http).list())
                .extracting(RetellLlm::llmId, RetellLlm::version)
                .containsExactly(tuple("llm_b", 1), tuple("llm_a", 0));
        assertThat(retell.lines())
                .containsExactly(
                        "GET /v2/list-retell-llms?limit=1000",
                        "GET /v2/list-retell-llms?limit=1000&pagination_key=a+b");
    }

    @Test
    void agents_that_speak_are_listed_a_page_at_a_time() {
        AgentDirectory directory = StubAccount.capability(retell, AgentDirectory.class);
        retell.answer(200, Fixtures.text("list-agents.response.json"))
                .answer(200, "{\"items\":[],\"has_more\":false,\"pagination_key\":\"left over\"}");
        Page<AgentDirectory.Entry> first = directory.list(Optional.empty());
        assertThat(first.items().get(0))
                .isEqualTo(new AgentDirectory.Entry(
                        AGENT, "Juniper & Vale reminders", Optional.of(Instant.ofEpochMilli(1763662000000L))));
        assertThat(directory.list(first.next()).next()).isEmpty();
        assertThat(retell.lines())
                .containsExactly(
                        "POST /v2/list-agents?limit=100",
                        "POST /v2/list-agents?limit=100&pagination_key=opaque-cursor-0002");
        assertThat(retell.requests().get(0).body())
                .isEqualTo(
                        "{\"filter_criteria\":{\"channel\":{\"type\":\"string\",\"op\":\"eq\",\"value\":\"voice\"}}}");
    }

    @Nested
    class Versions {
        private final AgentVersions versions = StubAccount.capability(retell, AgentVersions.class);

        @Test
        void are_listed_newest_first() {
            retell.answer(200, Fixtures.text("list-agent-versions.response.json"));
            assertThat(versions.list(AGENT))
                    .containsExactly(
                            new Version(
                                    1,
                                    false,
                                    Optional.of(0),
                                    "Evening wording",
                                    Optional.of(Instant.ofEpochMilli(1763744400000L))),
                            new Version(
                                    0,
                                    true,
                                    Optional.empty(),
                                    "First release",
                                    Optional.of(Instant.ofEpochMilli(1763662000000L))));
            assertThat(retell.lines()).containsExactly("GET /list-agent-versions/" + AGENT + "?limit=1000");
        }

        @Test
        void are_published_by_number() {
            retell.answer(200, "").answer(200, "");
            versions.publish(AGENT, 0, "First release");
            versions.publish(AGENT, 1, "");
            assertThat(retell.lines()).containsOnly("POST /publish-agent-version/" + AGENT);
            assertThat(retell.requests().get(0).body())
                    .isEqualTo("{\"version\":0,\"version_title\":\"First release\"}");
            assertThat(retell.requests().get(1).body()).isEqualTo("{\"version\":1}");
        }

        @Test
        void that_are_published_already_count_as_published_and_others_do_not() {
            String refused = Fixtures.text("error.400.json");
            String list = Fixtures.text("list-agent-versions.response.json");
            retell.answer(400, refused).answer(200, list).answer(400, refused).answer(200, list);
            versions.publish(AGENT, 0, "");
            assertThat(StubAccount.failure(() -> versions.publish(AGENT, 1, "")).code())
                    .isEqualTo(Code.INVALID_REQUEST);
        }
    }

    @Test
    void a_web_call_sends_our_reference_and_brings_everything_for_the_browser() {
        retell.answer(201, Fixtures.text("create-web-call.response.json"));
        WebCalls.Ticket ticket = StubAccount.capability(retell, WebCalls.class)
                .open(new WebCalls.Order(AGENT, "ref-1", Map.of("name", "Ann")));
        assertThat(ticket.accessToken()).isEqualTo("fictional.access.token");
        assertThat(ticket.expiresAt()).isEqualTo(Instant.ofEpochMilli(1763748600000L));
        assertThat(ticket.connection().text()).contains("turn.example.com", "gateway");
        assertThat(retell.lines()).containsExactly("POST /v3/create-web-call");
        assertThat(retell.requests().get(0).body())
                .isEqualTo("{\"agent_id\":\"" + AGENT + "\",\"metadata\":{\"switchboard_call_id\":\"ref-1\"},"
                        + "\"retell_llm_dynamic_variables\":{\"name\":\"Ann\"}}");
    }

    @Nested
    class OfACall {
        private static final String BARE = "{\"call_id\":\"call_1\",\"agent_id\":\"a\",\"call_status\":\"ended\"}";
        private final CallUpdates updates = StubAccount.capability(retell, CallUpdates.class);

        @Test
        void metadata_is_read_before_it_is_replaced_and_unknown_members_survive() {
            String before = BARE.replace(
                    "}", ",\"metadata\":{\"switchboard_call_id\":\"ref-1\",\"invented\":{\"deep\":1.50}}}");
            retell.answer(200, before).answer(200, before);
            updates.update(CALL, new Change(Map.of("outcome", "sold"), Optional.empty()));
            assertThat(retell.lines()).containsExactly("GET /v2/get-call/call_1", "PATCH /v2/update-call/call_1");
            assertThat(retell.requests().get(1).body())
                    .isEqualTo("{\"metadata\":{\"switchboard_call_id\":\"ref-1\",\"invented\":{\"deep\":1.50},"
                            + "\"outcome\":\"sold\"}}");
        }

        @Test
        void storage_is_sent_alone() {
            retell.answer(200, BARE);
            updates.update(CALL, new Change(Map.of(), Optional.of(Storage.WITHOUT_PERSONAL_DATA)));
            assertThat(retell.requests().get(0).body())
                    .isEqualTo("{\"data_storage_setting\":\"everything_except_pii\"}");
        }

        @Test
        void our_reference_is_not_overwritten() {
            Change change = new Change(Map.of("switchboard_call_id", "mine"), Optional.empty());
            assertThat(StubAccount.failure(() -> updates.update(CALL, change)).field())
                    .contains("metadata");
            assertThat(retell.requests()).isEmpty();
        }
    }

    @Test
    void calls_that_never_connected_are_asked_for_by_status_and_agent() {
        UnconnectedCalls unconnected = StubAccount.capability(retell, UnconnectedCalls.class);
        retell.answer(200, "{\"items\":[],\"has_more\":true,\"pagination_key\":\"k\"}");
        assertThat(unconnected
                        .list(List.of(new ProviderAgentId("agent_1")), Optional.of("j"))
                        .next())
                .contains("k");
        assertThat(retell.requests().get(0).body())
                .isEqualTo(
                        "{\"filter_criteria\":{\"agent\":[{\"agent_id\":\"agent_1\"}],\"call_status\":{\"type\":\"enum\","
                                + "\"op\":\"in\",\"value\":[\"not_connected\",\"error\"]}},\"sort_order\":\"descending\","
                                + "\"limit\":1000,\"pagination_key\":\"j\"}");
    }

    @Test
    void the_load_is_what_the_workspace_tells() {
        CallCapacity capacity = StubAccount.capability(retell, CallCapacity.class);
        retell.answer(200, Fixtures.text("get-concurrency.response.json")).answer(200, "{}");
        assertThat(capacity.load()).isEqualTo(new Load(Optional.of(3), Optional.of(20)));
        assertThat(capacity.load()).isEqualTo(new Load(Optional.empty(), Optional.empty()));
    }

    @Nested
    class Knowledge {
        private static final String BASE = "{\"knowledge_base_id\":\"kb_1\",\"status\":\"refreshing_in_progress\","
                + "\"knowledge_base_sources\":[{\"type\":\"document\",\"filename\":\"menu.pdf\"},{\"type\":\"new\"}]}";
        private final KnowledgeBases bases = StubAccount.capability(retell, KnowledgeBases.class);

        @Test
        void is_sent_as_a_form_with_lists_as_json() {
            retell.answer(201, BASE);
            Source text = new Source.Text("Menu \"à\"", "Soup\r\n--x--\r\n");
            KnowledgeBase made =
                    bases.create("Küche", List.of(text, new Source.WebPage(URI.create("https://example.com/?a=b"))));
            assertThat(made.status()).isEqualTo(KnowledgeBase.Status.READY);
            assertThat(made.sources()).containsExactly("menu.pdf");
            var sent = retell.requests().get(0);
            String boundary = sent.headers().get("content-type").replace("multipart/form-data; boundary=", "");
            assertThat(sent.body())
                    .isEqualTo(part(boundary, "knowledge_base_texts")
                            + "[{\"title\":\"Menu \\\"à\\\"\",\"text\":\"Soup\\r\\n--x--\\r\\n\"}]\r\n"
                            + part(boundary, "knowledge_base_urls")
                            + "[\"https://example.com/?a=b\"]\r\n"
                            + part(boundary, "knowledge_base_name")
                            + "Küche\r\n--" + boundary + "--\r\n");
        }

        @Test
        void goes_to_the_engine_and_nothing_else_is_sent() {
            retell.answer(200, Fixtures.text("get-agent.response.json"))
                    .answer(200, "{\"knowledge_base_ids\":[\"kb_0\"]}")
                    .answer(200, "{}");
            bases.attach(AGENT, List.of(new KnowledgeBaseId("kb_1")));
            assertThat(retell.lines())
                    .containsExactly(
                            "GET /get-agent/" + AGENT, "GET /get-retell-llm/" + LLM, "PATCH /update-retell-llm/" + LLM);
            assertThat(retell.requests().get(2).body()).isEqualTo("{\"knowledge_base_ids\":[\"kb_1\"]}");
        }

        @Test
        void that_is_attached_already_is_not_sent() {
            retell.answer(200, Fixtures.text("get-agent.response.json"))
                    .answer(200, "{\"knowledge_base_ids\":[\"kb_1\"]}");
            bases.attach(AGENT, List.of(new KnowledgeBaseId("kb_1")));
            assertThat(retell.requests()).hasSize(2);
        }

        @Test
        void of_a_published_agent_goes_into_a_draft() {
            String agent = Fixtures.text("get-agent.response.json");
            retell.answer(200, agent.replaceFirst("\"is_published\": false", "\"is_published\": true"))
                    .answer(200, "{}")
                    .answer(201, agent)
                    .answer(200, agent)
                    .answer(200, "{}");
            bases.attach(AGENT, List.of(new KnowledgeBaseId("kb_1")));
            assertThat(retell.lines())
                    .contains("POST /create-agent-version/" + AGENT)
                    .hasSize(5);
        }

        private static String part(String boundary, String name) {
            return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
        }
    }
}
