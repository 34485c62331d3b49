package org.switchboard.api.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.tenant.CreateTenant;

/** A tenant and its first administrator. */
@Schema(requiredProperties = {"name", "slug", "admin_email", "admin_name", "admin_password"})
record NewTenantRequest(
        String name,
        @Schema(example = "juniper-vale") String slug,
        @Schema(name = "admin_email") String adminEmail,
        @Schema(name = "admin_name") String adminName,
        @Schema(name = "admin_password") String adminPassword) {

    CreateTenant.Request toRequest() {
        return new CreateTenant.Request(name, slug, adminEmail, adminName, adminPassword);
    }

    @Override
    public String toString() {
        return "NewTenantRequest[" + slug + "]";
    }
}
