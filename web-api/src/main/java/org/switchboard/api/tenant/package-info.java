/** Tenants and providers, for those who run the platform. */
package org.switchboard.api.tenant;
