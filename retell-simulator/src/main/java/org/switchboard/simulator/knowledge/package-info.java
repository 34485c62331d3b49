/** Knowledge bases. */
package org.switchboard.simulator.knowledge;
