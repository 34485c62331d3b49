package org.switchboard.retell.wire;

/** Body of create-agent-version. */
public record NewVersion(int baseVersion) {}
