package org.switchboard.retell.wire;

import java.math.BigDecimal;

/** A part of the costs in cents. */
public record ProductCost(String product, BigDecimal cost) {}
