/**
 * People who could become customers: read from what agents extracted, by a mapping of the agent's. What they told is kept with
 * their calls; what people decide (status, owner, notes) is kept with the lead, and no report ever changes it. Entry points:
 * {@link org.switchboard.core.lead.LeadMapping}, {@link org.switchboard.core.lead.ManageLeads}.
 */
package org.switchboard.core.lead;
