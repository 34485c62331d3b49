-- Second wall (the application's own filters are the first): a customer sees what is assigned to them.
-- Without app.user_role nothing is visible at all.

CREATE FUNCTION acts_as_staff() RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(current_setting('app.user_role', true), '') IN ('TENANT_ADMIN', 'SYSTEM');

CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;

ALTER TABLE user_account ENABLE ROW LEVEL SECURITY;
CREATE POLICY user_account_own ON user_account
  USING (acts_as_staff() OR id = acting_user()) WITH CHECK (acts_as_staff());

ALTER TABLE connection ENABLE ROW LEVEL SECURITY;
CREATE POLICY connection_staff ON connection USING (acts_as_staff());

ALTER TABLE agent_assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY agent_assignment_own ON agent_assignment
  USING (acts_as_staff() OR user_id = acting_user()) WITH CHECK (acts_as_staff());

ALTER TABLE agent ENABLE ROW LEVEL SECURITY;
CREATE POLICY agent_assigned ON agent
  USING (acts_as_staff() OR id IN (SELECT agent_id FROM agent_assignment WHERE user_id = acting_user()))
  WITH CHECK (acts_as_staff());

ALTER TABLE phone_number ENABLE ROW LEVEL SECURITY;
CREATE POLICY phone_number_assigned ON phone_number
  USING (acts_as_staff() OR agent_id IN (SELECT agent_id FROM agent_assignment WHERE user_id = acting_user()))
  WITH CHECK (acts_as_staff());

ALTER TABLE call ENABLE ROW LEVEL SECURITY;
CREATE POLICY call_assigned ON call
  USING (acts_as_staff() OR agent_id IN (SELECT agent_id FROM agent_assignment WHERE user_id = acting_user()));

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY idempotency_key_own ON idempotency_key USING (acts_as_staff() OR user_id = acting_user());

ALTER TABLE webhook_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY webhook_event_staff ON webhook_event USING (acts_as_staff());
