/** How much may be called, and how much is used, over HTTP. */
package org.switchboard.api.quota;
