-- What waits in the inbox, by its index whatever the planner believes. Vacuum and analyze see the inbox empty as a rule; for
-- one row, collecting all that match and sorting them costs as little as reading the first, and a second later it is thousands.

CREATE FUNCTION webhook_inbox_tenants() RETURNS SETOF text
  LANGUAGE sql STABLE SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off
  AS $$
    -- Jumps from tenant to tenant, however much waits for each.
    WITH RECURSIVE waiting AS (
      (SELECT schema_name FROM platform.webhook_inbox ORDER BY schema_name LIMIT 1)
      UNION ALL
      SELECT (SELECT i.schema_name FROM platform.webhook_inbox i WHERE i.schema_name > w.schema_name ORDER BY i.schema_name LIMIT 1)
        FROM waiting w WHERE w.schema_name IS NOT NULL)
    SELECT schema_name FROM waiting WHERE schema_name IS NOT NULL
  $$;
COMMENT ON FUNCTION webhook_inbox_tenants() IS 'Schemas for which something waits';

CREATE FUNCTION webhook_inbox_oldest(schema_name text, most integer) RETURNS SETOF uuid
  LANGUAGE sql STABLE SET enable_bitmapscan = off SET enable_seqscan = off SET enable_sort = off
  AS $$
    SELECT i.id FROM platform.webhook_inbox i WHERE i.schema_name = $1 ORDER BY i.id LIMIT $2
  $$;
COMMENT ON FUNCTION webhook_inbox_oldest(text, integer) IS 'Ids of what has waited longest for a schema';

REVOKE EXECUTE ON FUNCTION webhook_inbox_tenants(), webhook_inbox_oldest(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION webhook_inbox_tenants() TO switchboard_app;
GRANT EXECUTE ON FUNCTION webhook_inbox_oldest(text, integer) TO switchboard_tenant;
