package org.switchboard.console.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.console.look.Figures;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.number.PhoneNumber;

/** What is still missing before a tenant's calls are answered, in the order in which it is done. */
public record Setup(List<SetupStep> steps) {
    public Setup {
        steps = List.copyOf(steps);
    }

    /**
     * Looks at what is there.
     *
     * @param account name of the provider that an account is connected at
     * @param heard whether the provider has posted anything
     * @param talked whether there was a call
     */
    static Setup of(
            Optional<String> account, List<Agent> agents, List<PhoneNumber> numbers, boolean heard, boolean talked) {
        List<PhoneNumber> usable = numbers.stream()
                .filter(number -> number.status() == PhoneNumber.Status.ACTIVE)
                .toList();
        Optional<PhoneNumber> unanswered =
                usable.stream().filter(number -> number.agent().isEmpty()).findFirst();
        List<SetupStep> steps = new ArrayList<>();
        steps.add(SetupStep.of("account", account.isPresent(), account.orElse(""), "", "/provider"));
        steps.add(agent(agents));
        steps.add(SetupStep.of("number", !usable.isEmpty(), count(usable), failed(numbers), "/numbers"));
        steps.add(SetupStep.of(
                "answered",
                !usable.isEmpty() && unanswered.isEmpty(),
                unanswered.flatMap(PhoneNumber::number).map(Figures::phone).orElse(""),
                "",
                "/numbers"));
        steps.add(SetupStep.of("call", talked, "", "", "/calls/new"));
        steps.add(SetupStep.of("webhooks", heard, "", "", "/webhooks"));
        return new Setup(withNext(steps));
    }

    private static SetupStep agent(List<Agent> agents) {
        List<Agent> ready = agents.stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .toList();
        String problem = agents.stream()
                .flatMap(agent -> agent.statusDetail().stream())
                .findFirst()
                .orElse("");
        return SetupStep.of(
                "agent", !ready.isEmpty(), count(ready), problem, agents.isEmpty() ? "/agents/new" : "/agents");
    }

    private static String failed(List<PhoneNumber> numbers) {
        return numbers.stream()
                .flatMap(number -> number.statusDetail().stream())
                .findFirst()
                .orElse("");
    }

    private static String count(List<?> things) {
        return Integer.toString(things.size());
    }

    private static List<SetupStep> withNext(List<SetupStep> steps) {
        List<SetupStep> marked = new ArrayList<>(steps);
        steps.stream().filter(step -> !step.isDone()).findFirst().ifPresent(next -> {
            marked.remove(next);
            marked.add(0, next.next());
        });
        return marked;
    }

    public long done() {
        return steps.stream().filter(SetupStep::isDone).count();
    }

    public boolean isComplete() {
        return done() == steps.size();
    }

    public long percent() {
        return 100 * done() / steps.size();
    }
}
