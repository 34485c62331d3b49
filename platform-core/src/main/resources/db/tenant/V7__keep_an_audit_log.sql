-- Who changed what, when and from where; and in which order calls changed, for those who listen.

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
  CONSTRAINT audit_event_actor_known CHECK (actor_role IN ('PLATFORM_ADMIN', 'TENANT_ADMIN', 'CUSTOMER', 'SYSTEM')),
  CONSTRAINT audit_event_people_have_ids CHECK ((actor_id IS NULL) = (actor_role = 'SYSTEM'))
);
CREATE INDEX audit_event_resource_ix ON audit_event (resource_type, resource_id, id DESC);
CREATE INDEX audit_event_actor_ix ON audit_event (actor_id, id DESC);
COMMENT ON TABLE audit_event IS 'Append-only, written in the transaction of the change';
COMMENT ON COLUMN audit_event.id IS 'UUIDv7, so the order of ids is the order of events';
COMMENT ON COLUMN audit_event.actor_id IS 'User of the tenant or of the platform; absent: the system itself. No foreign key: the log outlives people';
COMMENT ON COLUMN audit_event.api_key_id IS 'The key that the actor used; absent: they had signed in';
COMMENT ON COLUMN audit_event.address IS 'Whom the request came from; absent where no request was';
COMMENT ON COLUMN audit_event.before IS 'What was changed, as it was; fields that are named for it, never secrets';

-- Nobody in the tenant rewrites it, not even the platform at work for it.
DO $$ BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE ON audit_event FROM %I', current_schema());
END $$;

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_event_staff ON audit_event FOR SELECT USING (acts_as_staff());
CREATE POLICY audit_event_own ON audit_event FOR INSERT
  WITH CHECK (current_setting('app.user_role', true) = 'SYSTEM'
              OR (actor_id = acting_user() AND actor_role = current_setting('app.user_role', true)));

-- The transaction that changed a call last. Numbers of transactions are given before they are committed: whoever reads on from the
-- oldest that was still running at their last look misses nothing (docs/decisions/0029).
ALTER TABLE call ADD COLUMN changed bigint;
CREATE INDEX call_changed_ix ON call (changed) WHERE changed IS NOT NULL;
COMMENT ON COLUMN call.changed IS 'Absent: not changed since there is this column';

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  NEW.changed := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER call_changed BEFORE INSERT OR UPDATE ON call FOR EACH ROW EXECUTE FUNCTION note_change();
