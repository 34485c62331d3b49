package org.switchboard.retell.wire;

/** Whose key it is. */
public record ApiKeyInfo(String orgName, String apiKeyName) {}
