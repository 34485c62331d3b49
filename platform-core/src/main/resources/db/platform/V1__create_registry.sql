-- What the platform knows about its tenants. Nothing here is a tenant's content.

CREATE TABLE tenant (
  id             uuid        NOT NULL,
  schema_name    text        NOT NULL,
  slug           text        NOT NULL,
  name           text        NOT NULL,
  status         text        NOT NULL,
  status_detail  text,
  schema_version text,
  placement      text        NOT NULL DEFAULT 'primary',
  plan           text        NOT NULL DEFAULT 'starter',
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  pending_admin  jsonb,
  version        integer     NOT NULL DEFAULT 0,
  CONSTRAINT tenant_pk PRIMARY KEY (id),
  CONSTRAINT tenant_schema_name_uk UNIQUE (schema_name),
  CONSTRAINT tenant_slug_uk UNIQUE (slug),
  CONSTRAINT tenant_schema_name_form CHECK (schema_name ~ '^t_[a-z2-7]{12}$'),
  CONSTRAINT tenant_slug_form CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
  CONSTRAINT tenant_status_known
    CHECK (status IN ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'OFFBOARDING', 'FAILED'))
);
COMMENT ON COLUMN tenant.schema_name IS 'Name of the schema and of the database role; random, never changes';
COMMENT ON COLUMN tenant.schema_version IS 'Newest tenant migration applied; spares asking Flyway for each tenant';
COMMENT ON COLUMN tenant.pending_admin IS 'The first administrator until provisioning has created the account: e-mail, name, password hash';
COMMENT ON COLUMN tenant.placement IS 'Which database holds the schema; one today';

CREATE TABLE tenant_secret (
  tenant_id   uuid        NOT NULL,
  wrapped_key bytea       NOT NULL,
  created_at  timestamptz NOT NULL,
  CONSTRAINT tenant_secret_pk PRIMARY KEY (tenant_id),
  CONSTRAINT tenant_secret_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
COMMENT ON COLUMN tenant_secret.wrapped_key IS 'The tenant''s data key, encrypted with the master key; deleting it destroys all secrets of the tenant';

CREATE TABLE platform_user (
  id            uuid        NOT NULL,
  email         text        NOT NULL,
  name          text        NOT NULL,
  password_hash text        NOT NULL,
  status        text        NOT NULL,
  created_at    timestamptz NOT NULL,
  CONSTRAINT platform_user_pk PRIMARY KEY (id),
  CONSTRAINT platform_user_status_known CHECK (status IN ('ACTIVE', 'DISABLED'))
);
CREATE UNIQUE INDEX platform_user_email_uk ON platform_user (lower(email));

CREATE TABLE login_directory (
  email_hash bytea NOT NULL,
  tenant_id  uuid  NOT NULL,
  CONSTRAINT login_directory_pk PRIMARY KEY (email_hash, tenant_id),
  CONSTRAINT login_directory_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
COMMENT ON TABLE login_directory IS 'Which tenants an e-mail can sign in to, without storing the e-mail: keyed hash of its lower-case form';

CREATE TABLE session (
  id           uuid        NOT NULL,
  tenant_id    uuid,
  user_id      uuid        NOT NULL,
  role         text        NOT NULL,
  refresh_hash bytea       NOT NULL,
  created_at   timestamptz NOT NULL,
  refreshed_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT session_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT session_role_known CHECK (role IN ('PLATFORM_ADMIN', 'TENANT_ADMIN', 'CUSTOMER'))
);
CREATE INDEX session_user_ix ON session (user_id);

CREATE TABLE signing_key (
  id             text        NOT NULL,
  public_jwk     jsonb       NOT NULL,
  wrapped_key    bytea       NOT NULL,
  created_at     timestamptz NOT NULL,
  CONSTRAINT signing_key_pk PRIMARY KEY (id)
);
COMMENT ON COLUMN signing_key.wrapped_key IS 'The private JWK, encrypted with the master key';

CREATE TABLE agent_route (
  provider          text NOT NULL,
  provider_agent_id text NOT NULL,
  tenant_id         uuid NOT NULL,
  connection_id     uuid NOT NULL,
  CONSTRAINT agent_route_pk PRIMARY KEY (provider, provider_agent_id),
  CONSTRAINT agent_route_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX agent_route_tenant_ix ON agent_route (tenant_id);
COMMENT ON TABLE agent_route IS 'Whose agent a webhook is about';

CREATE TABLE webhook_quarantine (
  id          uuid        NOT NULL,
  provider    text        NOT NULL,
  event       text        NOT NULL,
  agent_id    text,
  headers     jsonb       NOT NULL,
  body        bytea       NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT webhook_quarantine_pk PRIMARY KEY (id)
);
CREATE INDEX webhook_quarantine_received_ix ON webhook_quarantine (received_at);
COMMENT ON TABLE webhook_quarantine IS 'Well-formed deliveries that no tenant could be found for; bounded, oldest go first';

CREATE TABLE job (
  id          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  schema_name text        NOT NULL,
  kind        text        NOT NULL,
  reference   uuid        NOT NULL,
  run_at      timestamptz NOT NULL DEFAULT now(),
  attempts    integer     NOT NULL DEFAULT 0,
  last_error  text,
  CONSTRAINT job_pk PRIMARY KEY (id)
);
CREATE INDEX job_due_ix ON job (run_at);
COMMENT ON COLUMN job.run_at IS 'Due from then on; a worker that takes the job moves it forward by the length of its lease';

-- A tenant's transaction may add jobs for itself, and only for itself.
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
CREATE POLICY job_of_current_tenant ON job FOR INSERT WITH CHECK (schema_name = current_user);
CREATE POLICY job_of_platform ON job TO switchboard_app USING (true) WITH CHECK (true);

-- What every tenant role may do here. A group, so that the table's access list doesn't grow with the tenants.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'switchboard_tenant') THEN
    CREATE ROLE switchboard_tenant NOLOGIN;
  END IF;
END $$;

GRANT USAGE ON SCHEMA platform TO switchboard_app, switchboard_tenant;
GRANT INSERT ON job TO switchboard_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA platform TO switchboard_app;
REVOKE ALL ON flyway_schema_history FROM switchboard_app;
