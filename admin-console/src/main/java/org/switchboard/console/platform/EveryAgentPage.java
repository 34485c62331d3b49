package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.LongListing;
import org.switchboard.console.look.Table;
import org.switchboard.core.register.FindRegistered;
import org.switchboard.core.register.RegisteredAgent;

/** The agents of all tenants with their owners; how many calls they had, and nothing of what was said. */
@Named
@RequestScoped
public class EveryAgentPage {
    private FindRegistered find;
    private Visit visit;
    private LongListing<RegisteredAgent> list;

    protected EveryAgentPage() {}

    @Inject
    EveryAgentPage(FindRegistered find, Visit visit) {
        this.find = find;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        list = LongListing.<RegisteredAgent>of(
                        part -> find.countAgents(visit.role(), PeoplePage.asked(part, Optional.empty())),
                        part -> find.agents(visit.role(), PeoplePage.asked(part, Optional.empty())))
                .sort("name", "tenant", "customers", "calls", "since");
    }

    /** Sends what the list shows, all pages of it. */
    public void export() throws IOException {
        Table table =
                new Table("agent", "provider", "status", "tenant", "slug", "customers", "calls_30_days", "created_at");
        list.each(agent -> table.add(List.of(
                agent.name(),
                agent.provider(),
                agent.status(),
                agent.home().name(),
                agent.home().slug(),
                agent.customers(),
                agent.callsOf30Days(),
                agent.createdAt())));
        Faces.sendFile(table.toBytes(), "agents.csv", true);
    }

    public LongListing<RegisteredAgent> getList() {
        return list;
    }
}
