/**
 * The end of a tenant: what will be deleted, the job that deletes it here and at the provider, and the report that stays.
 * The only feature that knows all others, and none knows it.
 */
package org.switchboard.core.offboarding;
