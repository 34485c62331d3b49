package org.switchboard.retell.wire;

/** The body of every refusal. */
public record ErrorBody(String status, String message) {}
