package org.switchboard.core.limit;

import java.time.Duration;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * How somebody stands with a limit.
 *
 * @param allowed whether what was asked for is within it
 * @param most how often within the limit's window
 * @param left how often still
 * @param retry until the next one is allowed; zero if one is
 * @param full until all of them are
 */
public record Standing(Limit limit, boolean allowed, long most, long left, Duration retry, Duration full) {

    /** @throws DomainException RATE_LIMITED unless it is allowed */
    public void require() {
        if (!allowed) {
            throw DomainException.later(
                    ProblemCode.RATE_LIMITED,
                    "More than " + most + " " + limit.what() + " within " + words(limit.window())
                            + ". Come back later.",
                    // Up to the next second, or coming back in time would be too early.
                    retry.plusMillis(999));
        }
    }

    private static String words(Duration window) {
        long minutes = window.toMinutes();
        return minutes == 1 ? "a minute" : minutes == 60 ? "an hour" : minutes + " minutes";
    }
}
