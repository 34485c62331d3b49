package org.switchboard.simulator;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator whose time stands still, with one workspace whose events go to a receiver, and a second one. */
abstract class WithSimulator {
    static final String KEY = "key_test";
    static final String OTHER_KEY = "key_other";

    WebhookReceiver receiver;
    RetellSimulator simulator;
    RetellClient client;
    RetellClient other;

    @BeforeEach
    void start() throws Exception {
        receiver = new WebhookReceiver();
        simulator = RetellSimulator.start(SimulatorOptions.builder()
                .apiKey(KEY, receiver.url())
                .apiKey(OTHER_KEY)
                .seed(7)
                .build());
        simulator.control().pause();
        client = new RetellClient(simulator.url(), KEY);
        other = new RetellClient(simulator.url(), OTHER_KEY);
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    void pass(int seconds) {
        simulator.control().advance(Duration.ofSeconds(seconds));
    }

    /** Calls a number and lets two minutes pass; gives the call_id. */
    String callAndFinish(String moreAgentFields, String to) throws Exception {
        String from = client.buyNumber(client.createAgent(moreAgentFields));
        String callId = client.call(from, to);
        pass(120);
        return callId;
    }
}
