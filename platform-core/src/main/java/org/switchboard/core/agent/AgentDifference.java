package org.switchboard.core.agent;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceId;

/**
 * What is otherwise with an agent at its provider than here. What the provider doesn't tell doesn't differ.
 *
 * @param version the latest one there, from 0
 * @param published whether that one is
 * @param fields those that differ; none: both say the same
 */
public record AgentDifference(int version, boolean published, List<Field> fields) {
    /** The one that only {@link SyncAgent#overwrite} brings together. */
    public static final String WEBHOOK = "webhook_address";

    /** A field by its name in the API; absent: not set. */
    public record Field(String name, Optional<String> ours, Optional<String> theirs) {
        boolean differs() {
            return !ours.equals(theirs);
        }
    }

    public AgentDifference {
        fields = List.copyOf(fields);
    }

    static AgentDifference between(Agent ours, VoiceAgent theirs, URI address) {
        Stream<Field> said = Stream.of(
                        field("name", ours.name(), Optional.of(theirs.name())),
                        field(
                                "voice_id",
                                ours.voice().value(),
                                Optional.of(theirs.voice()).map(VoiceId::value)),
                        field("language", ours.language(), theirs.language()),
                        field("system_prompt", ours.prompt(), theirs.prompt()),
                        new Field("first_words", ours.firstWords(), theirs.firstWords()))
                .filter(Field::differs);
        Stream<Field> reported = Stream.of(new Field(
                        WEBHOOK,
                        Optional.of(withoutSecrets(address)),
                        theirs.webhook().map(AgentDifference::withoutSecrets)))
                .filter(field -> !theirs.webhook().equals(Optional.of(address)));
        return new AgentDifference(
                theirs.version(),
                theirs.published(),
                Stream.concat(said, reported).toList());
    }

    private static Field field(String name, String ours, Optional<String> theirs) {
        return new Field(name, Optional.of(ours), Optional.of(theirs.orElse(ours)));
    }

    // A user, the path's last part and a query may be what lets somebody in.
    private static String withoutSecrets(URI address) {
        String path = Objects.requireNonNullElse(address.getPath(), "");
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + path.substring(0, path.lastIndexOf('/') + 1)
                + "…";
    }
}
