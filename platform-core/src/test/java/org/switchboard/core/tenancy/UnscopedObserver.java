package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.it.Sql;

/** Asks for agents where nobody has said whose. */
@ApplicationScoped
public class UnscopedObserver {
    @Inject
    Agents agents;

    private volatile String answer = "";
    private volatile String asyncAnswer = "";

    /** Makes it ask. */
    public record Question() {}

    void onCommit(@Observes(during = TransactionPhase.AFTER_COMPLETION) Question question) {
        answer = listing();
    }

    void onAsync(@ObservesAsync Question question) {
        asyncAnswer = listing();
    }

    private String listing() {
        try {
            return agents.list().toString();
        } catch (RuntimeException e) {
            return Sql.state(e);
        }
    }

    /** SQL state that the observer after the commit met. */
    public String answer() {
        return answer;
    }

    /** SQL state that the asynchronous observer met. */
    public String asyncAnswer() {
        return asyncAnswer;
    }
}
