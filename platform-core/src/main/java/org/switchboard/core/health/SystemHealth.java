package org.switchboard.core.health;

import java.time.Duration;
import java.util.Optional;

/**
 * How the platform is.
 *
 * @param databaseAnswered how long the database took to answer
 * @param databaseBytes size of the whole database
 * @param connections that the database has with anybody
 * @param jobs background work that waits or is being done
 * @param inbox deliveries that were taken in and aren't with their tenant yet
 * @param mail letters on their way out
 * @param accounts provider accounts whose calls are compared with ours
 * @param heapUsed bytes of this node's memory
 * @param heapMost bytes of memory that this node may use
 */
public record SystemHealth(
        Duration databaseAnswered,
        String databaseVersion,
        long databaseBytes,
        int connections,
        Queue jobs,
        Queue inbox,
        Queue mail,
        Queue accounts,
        Duration up,
        String javaVersion,
        long heapUsed,
        long heapMost) {

    /**
     * Something that waits to be done.
     *
     * @param waiting how many
     * @param failing how many of them have failed and are tried again
     * @param oldest since when the oldest is due; absent when nothing is
     * @param error why one of them failed
     */
    public record Queue(long waiting, long failing, Optional<Duration> oldest, Optional<String> error) {
        /** Nothing failed, and nothing waits for longer than that. */
        public boolean isWell(Duration atMost) {
            return failing == 0 && oldest.map(age -> age.compareTo(atMost) <= 0).orElse(true);
        }
    }
}
