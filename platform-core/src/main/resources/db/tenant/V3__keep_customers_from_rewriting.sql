-- A policy's WITH CHECK doesn't apply to DELETE, so what a customer could see, they could delete; and a call, once made, is a
-- record that only the platform completes. These narrow what the policies of V2 allow.

CREATE POLICY user_account_delete_staff ON user_account AS RESTRICTIVE FOR DELETE USING (acts_as_staff());
CREATE POLICY agent_assignment_delete_staff ON agent_assignment AS RESTRICTIVE FOR DELETE USING (acts_as_staff());
CREATE POLICY agent_delete_staff ON agent AS RESTRICTIVE FOR DELETE USING (acts_as_staff());
CREATE POLICY phone_number_delete_staff ON phone_number AS RESTRICTIVE FOR DELETE USING (acts_as_staff());

CREATE POLICY call_insert_own ON call AS RESTRICTIVE FOR INSERT
  WITH CHECK (acts_as_staff() OR requested_by = acting_user());
CREATE POLICY call_update_staff ON call AS RESTRICTIVE FOR UPDATE USING (acts_as_staff());
CREATE POLICY call_delete_staff ON call AS RESTRICTIVE FOR DELETE USING (acts_as_staff());

CREATE POLICY idempotency_key_update_staff ON idempotency_key AS RESTRICTIVE FOR UPDATE USING (acts_as_staff());
CREATE POLICY idempotency_key_delete_staff ON idempotency_key AS RESTRICTIVE FOR DELETE USING (acts_as_staff());
