/** How many agents and numbers somebody may have, over HTTP. */
package org.switchboard.api.holding;
