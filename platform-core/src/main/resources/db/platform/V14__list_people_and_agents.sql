-- Who there is in all tenants, and which agents with their owners: names and counts, never content. Each tenant is read with its own
-- role, when it is counted; lists read only this.

CREATE TABLE tenant_person (
  tenant_id    uuid        NOT NULL,
  id           uuid        NOT NULL,
  name         text        NOT NULL,
  email        text        NOT NULL,
  role         text        NOT NULL,
  active       boolean     NOT NULL,
  created_at   timestamptz NOT NULL,
  signed_in_at timestamptz,
  CONSTRAINT tenant_person_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT tenant_person_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);
CREATE INDEX tenant_person_name_ix ON tenant_person (lower(name), id);
COMMENT ON TABLE tenant_person IS 'Who left a tenant is gone from here when it is counted the next time';
COMMENT ON COLUMN tenant_person.signed_in_at IS 'Last time; kept when the session is forgotten';

CREATE TABLE tenant_agent (
  tenant_id        uuid        NOT NULL,
  id               uuid        NOT NULL,
  name             text        NOT NULL,
  provider         text        NOT NULL,
  status           text        NOT NULL,
  customers        text        NOT NULL,
  calls_of_30_days bigint      NOT NULL,
  created_at       timestamptz NOT NULL,
  CONSTRAINT tenant_agent_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT tenant_agent_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE
);
CREATE INDEX tenant_agent_name_ix ON tenant_agent (lower(name), id);
COMMENT ON COLUMN tenant_agent.customers IS 'Names of those who may use it, comma between them; empty: nobody but the tenant''s staff';

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_person, tenant_agent TO switchboard_app;

-- How somebody wants pages to look, in whichever browser. Every page reads it.
CREATE TABLE person_look (
  person    uuid    NOT NULL,
  tenant_id uuid,
  language  text,
  theme     text,
  time_zone text,
  keys      boolean,
  CONSTRAINT person_look_pk PRIMARY KEY (person),
  CONSTRAINT person_look_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
  CONSTRAINT person_look_theme_known CHECK (theme IN ('light', 'dark'))
);
COMMENT ON TABLE person_look IS 'What is absent wasn''t chosen: the browser''s or the organisation''s counts';
COMMENT ON COLUMN person_look.tenant_id IS 'The person''s; absent for platform admins';
COMMENT ON COLUMN person_look.keys IS 'Whether single keys do something';

GRANT SELECT, INSERT, UPDATE, DELETE ON person_look TO switchboard_app;
