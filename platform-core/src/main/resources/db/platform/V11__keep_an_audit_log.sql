-- Who changed what about tenants and the installation. What happens inside a tenant is in the tenant's own log.

CREATE TABLE audit_event (
  id            uuid        NOT NULL,
  at            timestamptz NOT NULL,
  actor_role    text        NOT NULL,
  actor_id      uuid,
  api_key_id    uuid,
  action        text        NOT NULL,
  resource_type text        NOT NULL,
  resource_id   text,
  address       text,
  request_id    text,
  before        jsonb,
  after         jsonb,
  CONSTRAINT audit_event_pk PRIMARY KEY (id),
  CONSTRAINT audit_event_people_have_ids CHECK ((actor_id IS NULL) = (actor_role = 'SYSTEM'))
);
CREATE INDEX audit_event_resource_ix ON audit_event (resource_type, resource_id, id DESC);
CREATE INDEX audit_event_actor_ix ON audit_event (actor_id, id DESC);
COMMENT ON TABLE audit_event IS 'Append-only. No foreign keys: it outlives tenants and people';

GRANT SELECT, INSERT ON audit_event TO switchboard_app;
