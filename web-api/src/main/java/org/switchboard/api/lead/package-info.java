/** Leads over HTTP, and which extracted field is what of one. */
package org.switchboard.api.lead;
