package org.switchboard.core.register;

import org.switchboard.core.tenancy.TenantId;

/** The tenant that somebody or something belongs to, as a list names it. */
public record Home(TenantId id, String name, String slug) {}
