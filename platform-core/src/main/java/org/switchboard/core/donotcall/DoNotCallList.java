package org.switchboard.core.donotcall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.spi.voice.E164;

/** A tenant's do-not-call list. To be used inside {@link org.switchboard.core.tenancy.TenantScope}. */
public interface DoNotCallList {
    /** Whether the number is on it; also for a customer, who can't see the list. */
    boolean has(E164 number);

    /** Puts it on the list; false when its number is there already, and then nothing changes. */
    boolean add(DoNotCall entry);

    /**
     * Newest first.
     *
     * @param text part of number or reason; empty: all
     * @param after the last entry of the page before; empty: from the beginning
     */
    List<DoNotCall> list(String text, Optional<UUID> after, int limit);

    /** Takes it off the list; empty when it isn't there. */
    Optional<DoNotCall> remove(UUID id);
}
