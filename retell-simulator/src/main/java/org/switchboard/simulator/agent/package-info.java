/** Voices, Retell LLMs, agents and their versions. */
package org.switchboard.simulator.agent;
