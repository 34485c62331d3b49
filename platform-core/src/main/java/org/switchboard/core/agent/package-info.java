/** Voice agents: what a tenant says they should be, made and kept at the provider. */
package org.switchboard.core.agent;
