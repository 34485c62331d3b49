package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Finds agents by channel and by a part of their names; null: all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentFilter(ChannelFilter channel, String query) {}
