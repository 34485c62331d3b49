package org.switchboard.system.drill;

import java.util.Map;
import java.util.Set;
import org.switchboard.system.ApiClient;
import org.switchboard.system.RetellDelivery;

/** What takes more than a foreign id: deliveries that another tenant signs, keys that another customer used. */
final class Raids {
    private final World world;

    Raids(World world) {
        this.world = world;
    }

    void run(Set<String> findings) throws Exception {
        signForOthers(findings);
        takeKeysOfOthers(findings);
    }

    /** Route and key of a delivery must agree. */
    private void signForOthers(Set<String> findings) throws Exception {
        Map<String, String> before = world.sums();
        int status = deliver("raid", world.tenant('b').retellKey());
        if (status != 401) {
            findings.add("a webhook about an agent of a, signed by b, is answered with " + status);
        }
        if (!before.equals(world.sums())) {
            findings.add("a webhook about an agent of a, signed by b, is stored");
        }
        if (deliver("real", world.tenant('a').retellKey()) != 204 || before.equals(world.sums())) {
            findings.add("a genuine webhook isn't stored, so the drill proves nothing here");
        }
    }

    private int deliver(String call, String key) throws Exception {
        return RetellDelivery.sample("call_ended")
                .about(world.tenant('a').providerAgentId(), call + System.nanoTime())
                .send(world.platform(), key)
                .status();
    }

    /** The same idempotency key is another one for everybody else: neither refused nor answered with the first one's call. */
    private void takeKeysOfOthers(Set<String> findings) throws Exception {
        for (Reader reader : world.readers()) {
            if (reader.home().isEmpty()) {
                continue;
            }
            Owner home = reader.home().get();
            Map<String, String> call =
                    Map.of("agent_id", world.id(home, Kind.AGENT).orElseThrow(), "to_number", "+14155550123");
            ApiClient.Answer answer =
                    reader.api().with("Idempotency-Key", "everybody's").post("/api/calls", call);
            boolean foreign =
                    world.canaries().in(answer.text()).stream().anyMatch(found -> !reader.maySee(found.owner()));
            if (answer.status() != 201 || foreign) {
                findings.add(reader + " gets " + answer.status() + " for an idempotency key that others used: "
                        + answer.text());
            }
        }
    }
}
