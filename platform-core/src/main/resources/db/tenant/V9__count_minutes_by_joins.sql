-- Whose a call is, is found by joins for all calls of the month at once: to ask customer_of for each of them took longer than all else
-- that a customer's page, or a call that they place, asks for. It says the same.
CREATE OR REPLACE FUNCTION used_ms(since timestamptz, until timestamptz, customer uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER
  RETURN (SELECT coalesce(sum(u.duration_ms), 0)::bigint
            FROM call c JOIN usage_entry u ON u.call_id = c.id AND u.component = 'time' AND u.revision = c.usage_revision
            LEFT JOIN user_account p ON p.id = c.requested_by AND p.role = 'CUSTOMER'
            LEFT JOIN (SELECT DISTINCT ON (agent_id) agent_id, user_id FROM agent_assignment
                        ORDER BY agent_id, assigned_at, user_id) first ON first.agent_id = c.agent_id
           WHERE CASE WHEN c.started_at IS NOT NULL THEN c.started_at
                      WHEN c.ended_at IS NOT NULL THEN c.ended_at ELSE c.created_at END >= since
             AND CASE WHEN c.started_at IS NOT NULL THEN c.started_at
                      WHEN c.ended_at IS NOT NULL THEN c.ended_at ELSE c.created_at END < until
             AND (customer IS NULL OR coalesce(p.id, first.user_id) = customer));
