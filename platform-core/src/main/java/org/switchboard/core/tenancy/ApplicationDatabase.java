package org.switchboard.core.tenancy;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The application's pool: JTA, login role without rights of its own. 16 connections: every backend caches the catalog of all
 * tenants it has touched, so few and busy ones are better than many.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/switchboard",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=switchboard.db.url}",
        user = "${MPCONFIG=switchboard.db.user:switchboard_app}",
        password = "${MPCONFIG=switchboard.db.password}",
        minPoolSize = 2,
        maxPoolSize = 16,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=30"
        })
class ApplicationDatabase {}
