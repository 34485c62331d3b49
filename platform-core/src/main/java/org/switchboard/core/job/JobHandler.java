package org.switchboard.core.job;

import java.util.UUID;
import org.switchboard.core.tenancy.TenantSchema;

/** Does one kind of job. CDI beans of this type are found by their kind. A job may run twice, so doing it twice must be harmless. */
public interface JobHandler {

    /** Which jobs it does; unique, stored in the database. */
    String kind();

    /**
     * Does the job. Any exception means "later again", up to {@link JobWorker#MAX_ATTEMPTS} times.
     *
     * @param schema the tenant it is for
     * @param reference what it is about; its meaning belongs to the kind
     */
    void run(TenantSchema schema, UUID reference);

    /** The job failed too often and is dropped from the queue: makes that visible where people look. */
    void giveUp(TenantSchema schema, UUID reference, RuntimeException failure);
}
