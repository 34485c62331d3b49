package org.switchboard.retell;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.retell.wire.Publication;
import org.switchboard.retell.wire.VersionItem;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

final class RetellAgentVersions implements AgentVersions {
    private final AgentClient client;

    RetellAgentVersions(AgentClient client) {
        this.client = client;
    }

    @Override
    public List<Version> list(ProviderAgentId agent) {
        return client.versions(agent.value())
                .map(RetellAgentVersions::version)
                .sorted(Comparator.comparingInt(Version::number).reversed())
                .toList();
    }

    @Override
    public Version draft(ProviderAgentId agent, int base) {
        VersionItem made = client.draft(agent.value(), base);
        return Answers.made(() -> version(made));
    }

    @Override
    public void publish(ProviderAgentId agent, int version, String title) {
        try {
            client.publish(agent.value(), new Publication(version, title.isEmpty() ? null : title));
        } catch (VoiceException e) {
            // Undocumented: what Retell answers for a version that is published already. The list tells.
            boolean refused = e.code() == Code.INVALID_REQUEST || e.code() == Code.CONFLICT;
            if (!refused || !isPublished(agent, version)) {
                throw e;
            }
        }
    }

    @Override
    public void delete(ProviderAgentId agent, int version) {
        try {
            client.deleteVersion(agent.value(), version);
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND) {
                throw e;
            }
        }
    }

    private boolean isPublished(ProviderAgentId agent, int number) {
        return list(agent).stream().anyMatch(version -> version.number() == number && version.published());
    }

    private static Version version(VersionItem item) {
        if (item.version() == null) {
            throw new VoiceException(Code.PROTOCOL, "Retell left out a version's number.");
        }
        return new Version(
                item.version(),
                Boolean.TRUE.equals(item.isPublished()),
                Optional.ofNullable(item.baseVersion()),
                Objects.requireNonNullElse(item.versionTitle(), ""),
                Optional.ofNullable(CallMapper.instant(item.lastModificationTimestamp())));
    }
}
