package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.switchboard.retell.wire.AgentBinding;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Agents on a number, in Retell's words and in ours. */
final class Bindings {
    private Bindings() {}

    /** A binding that is there already keeps what else it says, for instance the version it is bound to. */
    static List<AgentBinding> of(List<Share> shares, List<AgentBinding> before) {
        return shares.stream()
                .map(share -> new AgentBinding(share.agent().value(), share.weight(), other(share, before)))
                .toList();
    }

    static List<Share> shares(List<AgentBinding> bindings) {
        return all(bindings).map(Bindings::share).toList();
    }

    static List<ProviderAgentId> agents(List<AgentBinding> bindings) {
        return all(bindings)
                .map(binding -> Answers.id(binding.agentId(), ProviderAgentId::new))
                .toList();
    }

    private static Share share(AgentBinding binding) {
        try {
            return new Share(Answers.id(binding.agentId(), ProviderAgentId::new), binding.weight());
        } catch (IllegalArgumentException e) {
            throw new VoiceException(Code.PROTOCOL, "Retell tells a weight that can't be.");
        }
    }

    private static Map<String, JsonNode> other(Share share, List<AgentBinding> before) {
        return all(before)
                .filter(binding -> share.agent().value().equals(binding.agentId()))
                .map(AgentBinding::other)
                .findFirst()
                .orElse(Map.of());
    }

    private static Stream<AgentBinding> all(List<AgentBinding> bindings) {
        return Stream.ofNullable(bindings).flatMap(List::stream);
    }
}
