/** Phone numbers and whom they are bound to. */
package org.switchboard.simulator.number;
