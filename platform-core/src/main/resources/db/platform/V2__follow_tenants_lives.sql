-- How far the work on a tenant's life has come, and what is left to tell when the tenant is gone.

CREATE TABLE tenant_progress (
  tenant_id  uuid        NOT NULL,
  task       text        NOT NULL,
  steps      jsonb       NOT NULL DEFAULT '{}',
  attempts   integer     NOT NULL DEFAULT 0,
  error      text,
  stopped    boolean     NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT tenant_progress_pk PRIMARY KEY (tenant_id, task),
  CONSTRAINT tenant_progress_task_known CHECK (task IN ('PROVISIONING', 'OFFBOARDING'))
);
COMMENT ON TABLE tenant_progress IS 'No foreign key: offboarding tells its end after the tenant is gone';
COMMENT ON COLUMN tenant_progress.steps IS 'What is done, by the step''s name: how many milliseconds it took';
COMMENT ON COLUMN tenant_progress.stopped IS 'Failed too often; somebody must decide how to go on';

CREATE TABLE offboarding (
  tenant_id        uuid        NOT NULL,
  schema_name      text        NOT NULL,
  requested_by     uuid        NOT NULL,
  requested_at     timestamptz NOT NULL,
  without_provider boolean     NOT NULL DEFAULT false,
  here             jsonb       NOT NULL DEFAULT '{}',
  provider         text,
  at_provider      jsonb       NOT NULL DEFAULT '{}',
  finished_at      timestamptz,
  CONSTRAINT offboarding_pk PRIMARY KEY (tenant_id),
  CONSTRAINT offboarding_schema_name_uk UNIQUE (schema_name)
);
COMMENT ON TABLE offboarding IS 'The report on a tenant that is gone: ids and counts, never names or content';
COMMENT ON COLUMN offboarding.here IS 'How many of what the tenant had here when its removal began';
COMMENT ON COLUMN offboarding.at_provider IS 'Per kind: found, deleted, and the ids of what was left behind with the provider''s answer';

CREATE TABLE gone_agent (
  provider          text        NOT NULL,
  provider_agent_id text        NOT NULL,
  gone_at           timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT gone_agent_pk PRIMARY KEY (provider, provider_agent_id)
);
COMMENT ON TABLE gone_agent IS 'Agents of tenants that are gone: late deliveries about them are dropped, not quarantined';

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_progress, offboarding, gone_agent TO switchboard_app;
