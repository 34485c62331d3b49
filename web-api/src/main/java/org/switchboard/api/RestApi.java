package org.switchboard.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything under {@code /api}, guarded by MicroProfile JWT. */
@ApplicationPath("/api")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({Roles.PLATFORM_ADMIN, Roles.TENANT_ADMIN, Roles.CUSTOMER})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Switchboard",
                        version = "0.1",
                        description =
                                "AI voice agents for many tenants. JSON in snake_case, times in UTC (ISO 8601), errors as"
                                        + " RFC 9457 problems; unknown fields are refused."))
@SecurityScheme(
        securitySchemeName = RestApi.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access_token of POST /api/auth/signin, or an API key (sbk_…) of POST /api/api-keys.")
public class RestApi extends Application {
    /** Name of the security scheme in the OpenAPI document. */
    public static final String BEARER = "bearer";

    /** The server's JSON would compete with {@code JsonBodies}, and which of the two wins changes from start to start. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.disableJsonBinding", true, "jersey.config.server.jsonFeature", "JsonBodies");
    }
}
