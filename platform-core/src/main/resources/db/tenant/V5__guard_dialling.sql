-- What is asked before a phone rings, in the transaction that enters the call.

ALTER TABLE call ADD COLUMN dialled_at timestamptz;
COMMENT ON COLUMN call.dialled_at IS 'When we were about to dial; absent: we never asked the provider to, and never will';

CREATE TABLE do_not_call (
  id       uuid        NOT NULL,
  number   text        NOT NULL,
  reason   text        NOT NULL,
  added_by uuid        NOT NULL,
  added_at timestamptz NOT NULL,
  CONSTRAINT do_not_call_pk PRIMARY KEY (id),
  CONSTRAINT do_not_call_number_uk UNIQUE (number),
  CONSTRAINT do_not_call_number_form CHECK (number ~ '^\+[1-9][0-9]{1,14}$')
);
COMMENT ON COLUMN do_not_call.number IS 'E.164';
COMMENT ON COLUMN do_not_call.reason IS 'In words; may be empty';

CREATE TABLE call_limit (
  customer_id       uuid,
  concurrent_calls  integer,
  minutes_per_month integer,
  CONSTRAINT call_limit_customer_uk UNIQUE NULLS NOT DISTINCT (customer_id),
  CONSTRAINT call_limit_customer_fk FOREIGN KEY (customer_id) REFERENCES user_account (id) ON DELETE CASCADE,
  CONSTRAINT call_limit_not_negative CHECK (concurrent_calls >= 0 AND minutes_per_month >= 0)
);
COMMENT ON COLUMN call_limit.customer_id IS 'Absent: of the whole tenant; that row is always there, and who counts calls locks it';
COMMENT ON COLUMN call_limit.concurrent_calls IS 'Absent: as many as you like';

INSERT INTO call_limit (customer_id, concurrent_calls, minutes_per_month) VALUES (NULL, 20, 10000);

ALTER TABLE do_not_call ENABLE ROW LEVEL SECURITY;
CREATE POLICY do_not_call_staff ON do_not_call USING (acts_as_staff());

-- What the whole tenant may use is the platform's to decide.
ALTER TABLE call_limit ENABLE ROW LEVEL SECURITY;
CREATE POLICY call_limit_own ON call_limit
  USING (acts_as_staff() OR customer_id = acting_user()) WITH CHECK (acts_as_staff());
CREATE POLICY call_limit_insert_within ON call_limit AS RESTRICTIVE FOR INSERT
  WITH CHECK (customer_id IS NOT NULL OR current_setting('app.user_role', true) = 'SYSTEM');
CREATE POLICY call_limit_update_within ON call_limit AS RESTRICTIVE FOR UPDATE
  USING (acts_as_staff() AND (customer_id IS NOT NULL OR current_setting('app.user_role', true) = 'SYSTEM'));
CREATE POLICY call_limit_delete_within ON call_limit AS RESTRICTIVE FOR DELETE
  USING (acts_as_staff() AND customer_id IS NOT NULL);

-- A customer is told the answer without seeing the list, or what others use: these run as the owner of the tables.

CREATE FUNCTION is_not_to_be_called(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM do_not_call WHERE number = wanted);

CREATE FUNCTION hold_call_limit() RETURNS integer LANGUAGE sql VOLATILE SECURITY DEFINER
BEGIN ATOMIC
  SELECT 1 FROM call_limit WHERE customer_id IS NULL FOR UPDATE;
END;

-- What is live and what was talked this month (UTC), counted for a customer as customer_of says. Calls older than three hours that
-- never told their end don't count as live: no provider lets one last that long.
CREATE FUNCTION call_quota(person uuid)
  RETURNS TABLE (concurrent_calls integer, minutes_per_month integer, live_calls bigint, spoken_ms bigint)
  LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT (SELECT l.concurrent_calls FROM call_limit l WHERE l.customer_id IS NOT DISTINCT FROM person),
         (SELECT l.minutes_per_month FROM call_limit l WHERE l.customer_id IS NOT DISTINCT FROM person),
         (SELECT count(*) FROM call c
           WHERE c.status IN ('REQUESTED', 'REGISTERED', 'ONGOING') AND c.created_at > now() - interval '3 hours'
             AND (person IS NULL OR customer_of(c.requested_by, c.agent_id) = person)),
         used_ms(date_trunc('month', now(), 'UTC'), 'infinity', person);
END;
