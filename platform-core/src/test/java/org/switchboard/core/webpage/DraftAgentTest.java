package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.core.agent.PublicUrl;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

@Timeout(60)
class DraftAgentTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TenantContext admin = someone(Role.TENANT_ADMIN);
    private LocalSite site;
    private DraftAgent drafts;

    @BeforeEach
    void start() throws IOException {
        site = new LocalSite("127.0.0.1", 0);
        drafts = drafts("127.0.0.1/32");
    }

    @AfterEach
    void stop() {
        site.close();
        threads.shutdownNow();
    }

    @Test
    void proposes_a_prompt_that_holds_the_knowledge() {
        site.redirects("/", "/about");
        site.page("/about", """
                <title>About us</title><meta property="og:site_name" content="Rye {{Co}}">
                <meta name=description content="A bakery."><p>Open {{{daily}}} at 100%.</p>""");

        AgentDraft draft = drafts.draft(admin, url("/"), threads);

        assertThat(draft.source()).hasToString(url("/about"));
        assertThat(draft.title()).isEqualTo("About us");
        assertThat(draft.fetchedAt()).isEqualTo(NOW);
        assertThat(draft.knowledge()).isEqualTo("Open {{{daily}}} at 100%.");
        assertThat(draft.prompt())
                .startsWith("You are the voice assistant of Rye { {Co} }.")
                .contains("A bakery.", "When you don't know:", url("/about"))
                .endsWith("Open { { {daily} } } at 100%.")
                .doesNotContain("{{", "}}");
    }

    @Test
    void the_prompt_fits_an_agent_whatever_the_page_says() {
        site.page("/", "<p>" + "{".repeat(40_000));

        assertThat(drafts.draft(admin, url("/"), threads).prompt()).hasSize(32_000);
    }

    @Test
    void a_prompt_that_is_there_stays_before_the_knowledge() {
        site.page("/", "<p>Open {{daily}}.</p>");

        AgentDraft draft = drafts.draft(admin, url("/"), threads);

        assertThat(draft.promptAfter(" Hello {{name}}. "))
                .isEqualTo("Hello {{name}}.\n\nFrom " + url("/") + ":\n\nOpen { {daily} }.");
        assertThat(draft.promptAfter(" ")).isEqualTo(draft.prompt());
        assertThat(draft.promptAfter("x".repeat(32_000))).isEqualTo("x".repeat(32_000));
    }

    @Test
    void private_pages_are_not_read_unless_the_operator_allows_it() {
        site.page("/", "<p>secret</p>");

        assertRefused(() -> drafts("10.0.0.0/8").draft(admin, url("/"), threads), ProblemCode.INVALID_INPUT);
        assertThat(site.visits()).isEmpty();
    }

    @Test
    void customers_may_not() {
        site.page("/", "<p>Bread</p>");

        assertRefused(() -> drafts.draft(someone(Role.CUSTOMER), url("/"), threads), ProblemCode.FORBIDDEN);
        assertThat(site.visits()).isEmpty();
    }

    @Test
    void a_tenant_reads_one_page_at_a_time_and_holds_up_nobody_else() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        site.answers("/slow", exchange -> {
            asked.countDown();
            await(go);
            LocalSite.send(exchange, "text/html", "<p>Bread</p>".getBytes(StandardCharsets.UTF_8));
        });
        site.page("/", "<p>Bread</p>");
        Future<AgentDraft> slow = threads.submit(() -> drafts.draft(admin, url("/slow"), threads));
        await(asked);

        assertRefused(() -> drafts.draft(admin, url("/"), threads), ProblemCode.RATE_LIMITED);
        assertThat(drafts.draft(someone(Role.TENANT_ADMIN), url("/"), threads).knowledge())
                .isEqualTo("Bread");
        go.countDown();
        assertThat(slow.get().knowledge()).isEqualTo("Bread");
        assertThat(drafts.draft(admin, url("/"), threads).knowledge()).isEqualTo("Bread");
    }

    @Test
    void a_server_without_a_free_thread_keeps_nobody_out_for_ever() {
        site.page("/", "<p>Bread</p>");

        assertThatThrownBy(() -> drafts.draft(admin, url("/"), task -> {
                    throw new RejectedExecutionException("full");
                }))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(drafts.draft(admin, url("/"), threads).knowledge()).isEqualTo("Bread");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }

    private DraftAgent drafts(String network) {
        WebPageConfig config =
                new WebPageConfig(Optional.of(new String[] {network}), new String[] {Integer.toString(site.port())});
        return new DraftAgent(config, new PublicUrl("https://voice.example.com"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static TenantContext someone(Role role) {
        return TenantContext.of(
                new TenantId(UUID.randomUUID()), new TenantSchema("t_abcdefghijkl"), role, UUID.randomUUID());
    }

    private static void assertRefused(ThrowingCallable draft, ProblemCode code) {
        assertThatThrownBy(draft)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
