/** The time calls live in. */
package org.switchboard.simulator.clock;
