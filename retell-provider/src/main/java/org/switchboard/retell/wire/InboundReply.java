package org.switchboard.retell.wire;

/** Our response to call_inbound. */
public record InboundReply(InboundDecision callInbound) {}
