package org.switchboard.retell.wire;

import java.math.BigDecimal;
import java.util.List;

/** What a call costs in cents. */
public record CallCosts(BigDecimal combinedCost, List<ProductCost> productCosts) {}
