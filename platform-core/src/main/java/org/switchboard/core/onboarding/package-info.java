/** Adding a tenant step by step: what is entered waits here, and what is due once the tenant can be used is done by a job. */
package org.switchboard.core.onboarding;
