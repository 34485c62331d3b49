package org.switchboard.core.offboarding;

import java.util.List;
import java.util.Optional;

/**
 * What became of one {@link Kind} of things at the provider.
 *
 * @param found how many there were when deleting began
 * @param deleted how many the provider has deleted, or didn't have any more
 * @param left the provider's ids of those that are still there, the first {@value #LISTED}; to be deleted at the provider by hand
 * @param answer why they are still there: the code of the provider's last answer; empty when none is
 */
public record AtProvider(int found, int deleted, List<String> left, Optional<String> answer) {
    static final int LISTED = 100;

    public AtProvider {
        left = List.copyOf(left);
    }
}
