/** Benchmarks: {@code ./switchboard bench}. */
package org.switchboard.launcher.bench;
