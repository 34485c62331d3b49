package org.switchboard.retell.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A page of a list; {@code paginationKey} is opaque and asks for the next. */
public record Page(List<JsonNode> items, Boolean hasMore, String paginationKey) {}
