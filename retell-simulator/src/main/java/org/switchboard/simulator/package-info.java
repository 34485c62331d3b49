/** The simulator: {@link org.switchboard.simulator.RetellSimulator} to embed it, {@link org.switchboard.simulator.Main} to run it. */
package org.switchboard.simulator;
