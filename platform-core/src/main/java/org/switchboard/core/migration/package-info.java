/**
 * Brings all tenants' schemas to the version this build needs, after the start and without holding anything up: one elected
 * node ({@link org.switchboard.core.migration.FleetMigrator}), a canary, rings, and a fence around whoever failed. Operators
 * look and act through {@link org.switchboard.core.migration.ManageFleet}.
 */
package org.switchboard.core.migration;
