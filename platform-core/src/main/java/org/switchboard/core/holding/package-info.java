/** How many agents and numbers somebody may have: {@link org.switchboard.core.holding.Holdings} is what is enforced and what is shown. */
package org.switchboard.core.holding;
