package org.switchboard.retell.wire;

/** Finds agents of one channel, for instance {@code op} eq, {@code value} voice. */
public record ChannelFilter(String type, String op, String value) {}
