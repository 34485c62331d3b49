package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.switchboard.console.layout.Visit;
import org.switchboard.core.health.FindHealth;
import org.switchboard.core.health.SystemHealth;

/** How the platform is: database, queues, this node. */
@Named
@RequestScoped
public class HealthPage {
    private static final Duration SOON = Duration.ofMinutes(1);

    private FindHealth findHealth;
    private Visit visit;
    private SystemHealth health;

    protected HealthPage() {}

    @Inject
    HealthPage(FindHealth findHealth, Visit visit) {
        this.findHealth = findHealth;
        this.visit = visit;
    }

    /** A queue with the key of its name. */
    public record Row(String name, SystemHealth.Queue queue) {
        public boolean isWell() {
            return queue.isWell(SOON);
        }
    }

    @PostConstruct
    void load() {
        health = findHealth.now(visit.role());
    }

    public SystemHealth getHealth() {
        return health;
    }

    public List<Row> getQueues() {
        return List.of(
                new Row("health.jobs", health.jobs()),
                new Row("health.inbox", health.inbox()),
                new Row("health.mail", health.mail()),
                new Row("health.accounts", health.accounts()));
    }

    /** How many queues aren't well. */
    public long getTroubles() {
        return getQueues().stream().filter(row -> !row.isWell()).count();
    }
}
