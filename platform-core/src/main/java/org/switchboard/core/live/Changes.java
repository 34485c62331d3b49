package org.switchboard.core.live;

import java.util.List;
import org.switchboard.core.call.CallSummary;

/**
 * What somebody may see of what changed.
 *
 * @param calls as they are now, the one that changed last at the end; each once, however often it changed
 * @param position where to go on after all of them, for {@link FollowCalls#from}
 * @param incomplete there was more than can be told, or it isn't known since when: all calls must be listed anew
 */
public record Changes(List<CallSummary> calls, String position, boolean incomplete) {
    public Changes {
        calls = List.copyOf(calls);
    }

    boolean isEmpty() {
        return calls.isEmpty() && !incomplete;
    }
}
