/** What many calls have in common: counts, rates, series over time, and latencies. */
package org.switchboard.core.analytics;
