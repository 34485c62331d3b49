/** What goes wrong on purpose. */
package org.switchboard.simulator.fault;
