package org.switchboard.retell.wire;

/** Compares one member of the metadata, for instance {@code op} eq. */
public record MetadataFilter(String key, String type, String op, String value) {}
