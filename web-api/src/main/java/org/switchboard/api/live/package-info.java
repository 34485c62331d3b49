/** Server-Sent Events: calls as they change, for whoever may see them. */
package org.switchboard.api.live;
