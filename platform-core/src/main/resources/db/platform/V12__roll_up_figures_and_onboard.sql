-- What those who run the platform see of all tenants at once: counts, never content. Each tenant is counted with its own role;
-- lists read only this.

CREATE TABLE tenant_figures (
  tenant_id          uuid        NOT NULL,
  run_at             timestamptz NOT NULL DEFAULT now(),
  taken_at           timestamptz,
  administrators     integer     NOT NULL DEFAULT 0,
  customers          integer     NOT NULL DEFAULT 0,
  agents             integer     NOT NULL DEFAULT 0,
  numbers            integer     NOT NULL DEFAULT 0,
  live_calls         bigint      NOT NULL DEFAULT 0,
  calls_today        bigint      NOT NULL DEFAULT 0,
  calls_of_month     bigint      NOT NULL DEFAULT 0,
  calls_of_30_days   bigint      NOT NULL DEFAULT 0,
  spoken_ms_of_month bigint      NOT NULL DEFAULT 0,
  minutes_per_month  integer,
  stopped_events     bigint      NOT NULL DEFAULT 0,
  CONSTRAINT tenant_figures_pk PRIMARY KEY (tenant_id),
  CONSTRAINT tenant_figures_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);
CREATE INDEX tenant_figures_due_ix ON tenant_figures (run_at);
COMMENT ON COLUMN tenant_figures.run_at IS 'Due from then on; a node that takes it moves it forward';
COMMENT ON COLUMN tenant_figures.taken_at IS 'Absent until it was counted for the first time';
COMMENT ON COLUMN tenant_figures.calls_today IS 'Days and months are those of UTC';
COMMENT ON COLUMN tenant_figures.minutes_per_month IS 'The limit; absent: none';
COMMENT ON COLUMN tenant_figures.stopped_events IS 'Webhooks of the last seven days that failed too often and wait for somebody';

INSERT INTO tenant_figures (tenant_id) SELECT id FROM tenant WHERE schema_version IS NOT NULL;

-- A tenant that somebody is about to add: entered step by step.
CREATE TABLE onboarding (
  id          uuid        NOT NULL,
  begun_by    uuid        NOT NULL,
  sealed      bytea       NOT NULL,
  tenant_id   uuid,
  created_at  timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT onboarding_pk PRIMARY KEY (id),
  CONSTRAINT onboarding_tenant_uk UNIQUE (tenant_id),
  CONSTRAINT onboarding_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);
COMMENT ON COLUMN onboarding.sealed IS 'Name, slug, plan and first administrator, encrypted with the master key';
COMMENT ON COLUMN onboarding.tenant_id IS 'Absent until it is being set up';
COMMENT ON COLUMN onboarding.finished_at IS 'When limits were set and the first administrator was invited';

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_figures, onboarding TO switchboard_app;
