/** Counts of all tenants for those who run the platform: taken inside each tenant, kept in schema platform. */
package org.switchboard.core.figures;
