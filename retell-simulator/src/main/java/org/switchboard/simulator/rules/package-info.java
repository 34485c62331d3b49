/** Types, enums and ranges of known fields. */
package org.switchboard.simulator.rules;
