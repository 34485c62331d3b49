package org.switchboard.retell.wire;

import java.math.BigDecimal;
import java.util.List;

/** What a call costs in cents, and how long it was for the bill. */
public record CallCosts(BigDecimal combinedCost, List<ProductCost> productCosts, BigDecimal totalDurationSeconds) {}
