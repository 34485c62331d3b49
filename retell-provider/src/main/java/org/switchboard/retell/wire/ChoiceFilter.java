package org.switchboard.retell.wire;

import java.util.List;

/** One of these values; {@code op} is in. */
public record ChoiceFilter(String type, String op, List<String> value) {}
