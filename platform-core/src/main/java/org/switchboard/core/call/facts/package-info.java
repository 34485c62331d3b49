/**
 * What is known about a call and how two who know something know it together: values and pure functions, no I/O. Entry points:
 * {@link org.switchboard.core.call.facts.CallFacts}, {@link org.switchboard.core.call.facts.FactJoin}.
 */
package org.switchboard.core.call.facts;
