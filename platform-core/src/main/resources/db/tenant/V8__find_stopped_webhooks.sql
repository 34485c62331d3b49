-- What stopped is counted with every page of an administrator, and what isn't applied is listed by its state: among all deliveries
-- these are few. Only an index, so the schema before serves as well, more slowly.
CREATE INDEX webhook_event_unapplied_ix ON webhook_event (state, id DESC) WHERE state IN ('RECEIVED', 'IGNORED', 'DEAD');
