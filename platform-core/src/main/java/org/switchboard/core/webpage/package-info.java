/**
 * Drafts of agents, made from a tenant's web page. What is read is named by people and served by strangers, so only public
 * addresses are asked, within limits of size and time, and what comes back is only ever text.
 */
package org.switchboard.core.webpage;
