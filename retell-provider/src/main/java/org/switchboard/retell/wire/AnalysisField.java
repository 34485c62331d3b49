package org.switchboard.retell.wire;

/** One thing that Retell finds out after a call; {@code type} system-presets has a fixed set of names. */
public record AnalysisField(String type, String name) {}
