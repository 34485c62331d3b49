package org.switchboard.retell.wire;

/** What Retell keeps with a call for us and reports back: our id of it. */
public record CallMetadata(String switchboardCallId) {}
