/** Who a key belongs to and how many calls it may run. */
package org.switchboard.simulator.account;
