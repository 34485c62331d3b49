-- Where verified deliveries wait, for milliseconds as a rule, until a worker moves them to their tenant's schema and applies
-- them. One table for all, so that deliveries of many tenants share one statement and one durable commit.

CREATE TABLE webhook_inbox (
  schema_name       text        NOT NULL,
  id                uuid        NOT NULL,
  provider          text        NOT NULL,
  deduplication_key text        NOT NULL,
  event             text        NOT NULL,
  provider_agent_id text,
  provider_call_id  text,
  body              bytea       NOT NULL,
  received_at       timestamptz NOT NULL,
  CONSTRAINT webhook_inbox_pk PRIMARY KEY (schema_name, id)
) WITH (
  -- Usual bodies stay in the row uncompressed: they are gone in a moment.
  toast_tuple_target = 8160,
  -- Emptied all the time: worth looking at often, whatever its size.
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = -1
);
COMMENT ON TABLE webhook_inbox IS 'Bodies can be read with the role of their tenant only, as if they lay in its schema';

ALTER TABLE webhook_inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhook_inbox_of_current_tenant ON webhook_inbox TO switchboard_tenant USING (schema_name = current_user);
CREATE POLICY webhook_inbox_of_platform ON webhook_inbox TO switchboard_app USING (true) WITH CHECK (true);

-- The platform puts in, sees for whom something waits, and clears away; it doesn't read.
GRANT INSERT, DELETE, SELECT (schema_name, id, received_at) ON webhook_inbox TO switchboard_app;
GRANT SELECT, DELETE ON webhook_inbox TO switchboard_tenant;
