package org.switchboard.retell.wire;

/** One version of an agent: item of list-agent-versions, and part of what create-agent-version answers. */
public record VersionItem(
        Integer version,
        Boolean isPublished,
        Integer baseVersion,
        String versionTitle,
        Long lastModificationTimestamp) {}
