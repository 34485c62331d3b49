/** A tenant's customers: people who use the agents assigned to them. */
package org.switchboard.core.customer;
