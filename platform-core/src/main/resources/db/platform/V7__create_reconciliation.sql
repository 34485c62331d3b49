-- How far each connection's calls are known to be complete, and when to look at the provider again.

CREATE TABLE reconciliation (
  connection_id    uuid        NOT NULL,
  tenant_id        uuid        NOT NULL,
  provider         text        NOT NULL,
  reconciled_until timestamptz NOT NULL,
  unconnected_at   timestamptz,
  run_at           timestamptz NOT NULL DEFAULT now(),
  lease            bigint      NOT NULL DEFAULT 0,
  failures         integer     NOT NULL DEFAULT 0,
  last_run_at      timestamptz,
  last_error       text,
  calls_filled     bigint      NOT NULL DEFAULT 0,
  CONSTRAINT reconciliation_pk PRIMARY KEY (connection_id),
  CONSTRAINT reconciliation_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX reconciliation_due_ix ON reconciliation (run_at);
CREATE INDEX reconciliation_tenant_ix ON reconciliation (tenant_id);
COMMENT ON COLUMN reconciliation.reconciled_until IS 'The mark: calls that began before are here. Begin of the last run that succeeded';
COMMENT ON COLUMN reconciliation.unconnected_at IS 'When calls that never connected were last looked for; they have no begin';
COMMENT ON COLUMN reconciliation.run_at IS 'Due from then on; a node that takes it moves it forward by the length of its lease';
COMMENT ON COLUMN reconciliation.lease IS 'Counts up with each taking: who holds an older one may not write any more';
COMMENT ON COLUMN reconciliation.failures IS 'In a row';
COMMENT ON COLUMN reconciliation.calls_filled IS 'Calls that webhooks had missed, or told less of, since the beginning';

GRANT SELECT, INSERT, UPDATE, DELETE ON reconciliation TO switchboard_app;
