package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Does something as if no transaction were running. */
@ApplicationScoped
public class OutsideTransactions {
    /** Does it on the caller's thread. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(Runnable work) {
        work.run();
    }
}
