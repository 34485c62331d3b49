package org.switchboard.core.call;

import org.switchboard.core.tenancy.TenantSchema;

/** Calls of the tenant are being changed in the running transaction. */
public record CallsChanged(TenantSchema schema) {}
