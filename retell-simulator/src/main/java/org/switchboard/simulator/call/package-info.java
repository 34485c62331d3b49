/** Calls: how they are made, what is said in them, what becomes of them, and how they are listed. */
package org.switchboard.simulator.call;
