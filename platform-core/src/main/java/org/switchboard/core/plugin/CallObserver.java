package org.switchboard.core.plugin;

import java.time.Duration;
import org.switchboard.spi.ProviderId;

/** Learns of every call to a provider when it is over. */
interface CallObserver {
    /**
     * A call is over.
     *
     * @param operation of the SPI, for instance {@code calls.place}
     * @param outcome {@code ok}, an error code of the SPI in lower case, {@code not_sent} when the gateway refused, {@code error}
     * @param time from start to end, all tries included
     * @param retries tries after the first
     */
    void called(ProviderId provider, String operation, String outcome, Duration time, int retries);
}
