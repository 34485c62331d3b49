/** A tenant's customers over HTTP. */
package org.switchboard.api.customer;
