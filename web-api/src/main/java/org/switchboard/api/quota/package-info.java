/** How much may be used, and how much is, over HTTP. */
package org.switchboard.api.quota;
