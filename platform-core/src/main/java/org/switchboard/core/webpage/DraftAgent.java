package org.switchboard.core.webpage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.switchboard.core.agent.PublicUrl;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;

/** Proposes an agent that knows what a web page says. Nothing is stored. */
@ApplicationScoped
public class DraftAgent {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int AT_ONCE = 8;

    private final WebPageConfig config;
    private final PageFetcher fetcher;
    private final Clock clock;
    private final Set<TenantId> reading = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedExecutorService threads;

    protected DraftAgent() {
        config = null;
        fetcher = null;
        clock = null;
    }

    @Inject
    public DraftAgent(WebPageConfig config, PublicUrl platform, Clock clock) {
        this.config = config;
        this.fetcher =
                new PageFetcher(config, new CheckedDns(config, InetAddress::getAllByName), platform.base(), LONGEST);
        this.clock = clock;
    }

    /**
     * Returns a draft. Reads the page, so it may block for 10 s.
     *
     * @param url address of a page, as a person writes it
     * @throws DomainException FORBIDDEN; RATE_LIMITED: a page is being read for this tenant, or too many for others;
     *     INVALID_INPUT, PAGE_UNREADABLE, PAGE_UNREACHABLE or PAGE_TOO_SLOW at {@code url}
     */
    public AgentDraft draft(TenantContext context, String url) {
        return draft(context, url, threads);
    }

    AgentDraft draft(TenantContext context, String url, Executor executor) {
        Permission.MANAGE_AGENTS.require(context);
        PageAddress address = PageAddress.of(url, config);
        TenantId tenant = context.tenant();
        begin(tenant);
        // A slow site keeps a thread after the caller has gone, so what is counted is threads, not callers.
        FetchedPage page = fetcher.fetch(address, executor, () -> reading.remove(tenant));
        return AgentDraft.of(
                page.address(), PageReader.read(page), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void begin(TenantId tenant) {
        if (reading.size() >= AT_ONCE || !reading.add(tenant)) {
            throw DomainException.later(
                    ProblemCode.RATE_LIMITED,
                    "Another page is being read. Try again in a few seconds.",
                    Duration.ofSeconds(5));
        }
    }
}
