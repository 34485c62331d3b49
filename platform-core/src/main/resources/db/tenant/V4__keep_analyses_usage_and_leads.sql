-- Every analysis a call ever had, what it cost and how long it was, and who could become a customer.

CREATE TABLE lead (
  id         uuid        NOT NULL,
  agent_id   uuid        NOT NULL,
  phone      text,
  status     text        NOT NULL,
  owner_id   uuid,
  notes      text        NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT lead_pk PRIMARY KEY (id),
  CONSTRAINT lead_agent_phone_uk UNIQUE (agent_id, phone),
  CONSTRAINT lead_agent_fk FOREIGN KEY (agent_id) REFERENCES agent (id),
  CONSTRAINT lead_owner_fk FOREIGN KEY (owner_id) REFERENCES user_account (id),
  CONSTRAINT lead_status_known CHECK (status IN ('NEW', 'CONTACTED', 'QUALIFIED', 'WON', 'LOST'))
);
CREATE INDEX lead_newest_ix ON lead (created_at DESC, id);
COMMENT ON TABLE lead IS 'A person whom an agent spoke to; what they said is with their calls. Status, owner and notes are people''s';
COMMENT ON COLUMN lead.id IS 'Made of agent and phone, or of the call when no number is known';
COMMENT ON COLUMN lead.phone IS 'E.164; absent when a call told none';

ALTER TABLE agent ADD COLUMN lead_mapping jsonb;
COMMENT ON COLUMN agent.lead_mapping IS 'Which extracted field is what of a lead; absent: by usual names';

ALTER TABLE call
  ADD COLUMN analysis_revision text,
  ADD COLUMN usage_revision    text,
  ADD COLUMN usage_told_at     timestamptz,
  ADD COLUMN billed_ms         bigint,
  ADD COLUMN lead_id           uuid,
  ADD COLUMN lead_details      jsonb,
  ADD CONSTRAINT call_lead_fk FOREIGN KEY (lead_id) REFERENCES lead (id);
CREATE INDEX call_lead_ix ON call (lead_id) WHERE lead_id IS NOT NULL;
CREATE INDEX call_month_ix ON call ((coalesce(started_at, ended_at, created_at)));
COMMENT ON COLUMN call.usage_revision IS 'Which entries of usage_entry count; the newest by the provider''s time';
COMMENT ON COLUMN call.billed_ms IS 'Duration that the provider bills; absent when it doesn''t tell';
COMMENT ON COLUMN call.lead_details IS 'What this call told about the lead: name, email, company, interest';

CREATE TABLE call_analysis (
  call_id    uuid        NOT NULL,
  revision   text        NOT NULL,
  summary    text        NOT NULL,
  sentiment  text        NOT NULL,
  successful boolean,
  voicemail  boolean,
  fields     jsonb       NOT NULL,
  told_at    timestamptz NOT NULL,
  CONSTRAINT call_analysis_pk PRIMARY KEY (call_id, revision),
  CONSTRAINT call_analysis_call_fk FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE
);
COMMENT ON COLUMN call_analysis.revision IS 'Digest of the content: the same analysis told twice is one';
COMMENT ON COLUMN call_analysis.told_at IS 'When the provider last told it';

CREATE TABLE usage_entry (
  call_id       uuid   NOT NULL,
  component     text   NOT NULL,
  revision      text   NOT NULL,
  amount_micros bigint,
  currency      text,
  duration_ms   bigint NOT NULL,
  CONSTRAINT usage_entry_pk PRIMARY KEY (call_id, component, revision),
  CONSTRAINT usage_entry_call_fk FOREIGN KEY (call_id) REFERENCES call (id),
  CONSTRAINT usage_entry_amount_has_currency CHECK ((amount_micros IS NULL) = (currency IS NULL))
);
COMMENT ON TABLE usage_entry IS 'Append-only. Of a call only the entries of call.usage_revision count';
COMMENT ON COLUMN usage_entry.component IS 'What was charged, in the provider''s words; time: how long the call was; other: what the provider charged beyond its parts';
COMMENT ON COLUMN usage_entry.revision IS 'Digest of all that was told at once: the same costs told twice are one';

-- Nobody in the tenant rewrites the ledger, and of a lead only what people decide can be changed.
DO $$ BEGIN
  EXECUTE format('REVOKE UPDATE, DELETE ON usage_entry FROM %I', current_schema());
  EXECUTE format('REVOKE UPDATE ON lead FROM %I', current_schema());
  EXECUTE format('GRANT UPDATE (status, owner_id, notes, updated_at) ON lead TO %I', current_schema());
END $$;

-- What was there before the ledger.
UPDATE call SET analysis_revision = 'first' WHERE analyzed_at IS NOT NULL;
INSERT INTO call_analysis
  SELECT id, 'first', coalesce(summary, ''), coalesce(sentiment, 'UNKNOWN'), successful, voicemail,
         coalesce(analysis_fields, '{}'), analyzed_at
    FROM call WHERE analyzed_at IS NOT NULL;
UPDATE call SET usage_revision = 'first', usage_told_at = coalesce(ended_at, started_at, created_at)
  WHERE cost_micros IS NOT NULL OR duration_ms IS NOT NULL;
INSERT INTO usage_entry
  SELECT id, 'time', 'first', NULL, NULL, coalesce(duration_ms, 0) FROM call WHERE usage_revision IS NOT NULL;
INSERT INTO usage_entry
  SELECT c.id, item ->> 'product', 'first', sum((item ->> 'micros')::bigint), c.cost_currency, 0
    FROM call c, jsonb_array_elements(c.cost_items) item
    WHERE c.cost_micros IS NOT NULL GROUP BY c.id, item ->> 'product', c.cost_currency;
INSERT INTO usage_entry
  SELECT id, 'other', 'first', rest, cost_currency, 0
    FROM (SELECT c.id, c.cost_currency, c.cost_micros - coalesce((SELECT sum((item ->> 'micros')::bigint)
            FROM jsonb_array_elements(c.cost_items) item), 0) AS rest FROM call c) AS costs
    WHERE rest <> 0;

ALTER TABLE lead ENABLE ROW LEVEL SECURITY;
CREATE POLICY lead_assigned ON lead
  USING (acts_as_staff() OR agent_id IN (SELECT agent_id FROM agent_assignment WHERE user_id = acting_user()));
CREATE POLICY lead_insert_staff ON lead AS RESTRICTIVE FOR INSERT WITH CHECK (acts_as_staff());
CREATE POLICY lead_delete_staff ON lead AS RESTRICTIVE FOR DELETE USING (acts_as_staff());

ALTER TABLE call_analysis ENABLE ROW LEVEL SECURITY;
CREATE POLICY call_analysis_of_call ON call_analysis
  USING (acts_as_staff() OR call_id IN (SELECT id FROM call)) WITH CHECK (acts_as_staff());
CREATE POLICY call_analysis_delete_staff ON call_analysis AS RESTRICTIVE FOR DELETE USING (acts_as_staff());

ALTER TABLE usage_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY usage_entry_staff ON usage_entry USING (acts_as_staff());

-- A call counts for the customer who placed it; one that came in, or that staff placed, for the customer who has had its agent
-- longest. As the owner, because a customer about to dial must be told of minutes whose calls they can't see.
CREATE FUNCTION customer_of(placed_by uuid, with_agent uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
  RETURN coalesce(
    (SELECT u.id FROM user_account u WHERE u.id = placed_by AND u.role = 'CUSTOMER'),
    (SELECT a.user_id FROM agent_assignment a WHERE a.agent_id = with_agent ORDER BY a.assigned_at, a.user_id LIMIT 1));

CREATE FUNCTION used_ms(since timestamptz, until timestamptz, customer uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER
  RETURN (SELECT coalesce(sum(u.duration_ms), 0)::bigint
            FROM call c JOIN usage_entry u ON u.call_id = c.id AND u.component = 'time' AND u.revision = c.usage_revision
           WHERE coalesce(c.started_at, c.ended_at, c.created_at) >= since
             AND coalesce(c.started_at, c.ended_at, c.created_at) < until
             AND (customer IS NULL OR customer_of(c.requested_by, c.agent_id) = customer));
