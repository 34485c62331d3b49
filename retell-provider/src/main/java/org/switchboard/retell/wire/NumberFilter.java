package org.switchboard.retell.wire;

/** Compares a number, for instance {@code op} ge. */
public record NumberFilter(String type, String op, long value) {}
