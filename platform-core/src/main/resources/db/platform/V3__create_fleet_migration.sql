-- How far the tenants' schemas have come, who sees to it, and what happened to each.

CREATE TABLE migration_lease (
  one    boolean NOT NULL DEFAULT true,
  runner uuid,
  until  timestamptz,
  CONSTRAINT migration_lease_pk PRIMARY KEY (one),
  CONSTRAINT migration_lease_one CHECK (one)
);
INSERT INTO migration_lease DEFAULT VALUES;
COMMENT ON TABLE migration_lease IS 'One row: the node that migrates tenants. It renews until; when it dies, another takes over after that';

CREATE TABLE migration_run (
  version     integer     NOT NULL,
  state       text        NOT NULL DEFAULT 'RUNNING',
  detail      text,
  failures    integer     NOT NULL DEFAULT 0,
  started_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT migration_run_pk PRIMARY KEY (version),
  CONSTRAINT migration_run_state_known CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED', 'DONE'))
);
COMMENT ON COLUMN migration_run.version IS 'The tenant schema version that the run leads to';
COMMENT ON COLUMN migration_run.failures IS 'Since the run was started or resumed';

CREATE TABLE tenant_migration (
  tenant_id   uuid        NOT NULL,
  version     integer     NOT NULL,
  state       text        NOT NULL,
  attempts    integer     NOT NULL,
  runner      uuid        NOT NULL,
  ended_at    timestamptz NOT NULL,
  duration_ms bigint      NOT NULL,
  error       text,
  retry_at    timestamptz,
  CONSTRAINT tenant_migration_pk PRIMARY KEY (tenant_id, version),
  CONSTRAINT tenant_migration_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
  CONSTRAINT tenant_migration_state_known CHECK (state IN ('DONE', 'FAILED', 'RETRY', 'POSTPONED'))
);
CREATE INDEX tenant_migration_state_ix ON tenant_migration (version, state);
CREATE INDEX tenant_migration_fence_ix ON tenant_migration (tenant_id) WHERE state IN ('FAILED', 'RETRY');
COMMENT ON COLUMN tenant_migration.state IS 'RETRY: failed and to be tried again; POSTPONED: its tables were in use, tried again at retry_at';
COMMENT ON COLUMN tenant_migration.duration_ms IS 'Of the last attempt';
COMMENT ON COLUMN tenant_migration.error IS 'SQL state and what was wrong with the schema; never a value of a row';

-- Who is behind: looked up every two seconds.
CREATE INDEX tenant_schema_version_ix ON tenant ((schema_version::integer));

GRANT SELECT, INSERT, UPDATE, DELETE ON migration_lease, migration_run, tenant_migration TO switchboard_app;
