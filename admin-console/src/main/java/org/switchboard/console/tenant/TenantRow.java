package org.switchboard.console.tenant;

import org.switchboard.core.figures.TenantFigures;
import org.switchboard.core.tenant.Tenant;

/**
 * A tenant in a list.
 *
 * @param figures as they were counted last; null when it was never counted
 */
public record TenantRow(Tenant tenant, TenantFigures figures) {}
