/** Phone numbers: bought by area code, bound to an agent. */
package org.switchboard.core.number;
