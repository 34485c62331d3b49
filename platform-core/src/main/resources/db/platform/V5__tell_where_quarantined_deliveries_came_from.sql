-- Anybody may fill the quarantine, so each source has its share of it.
ALTER TABLE webhook_quarantine ADD COLUMN source text NOT NULL DEFAULT '';
CREATE INDEX webhook_quarantine_source_ix ON webhook_quarantine (source, received_at);
CREATE INDEX webhook_quarantine_agent_ix ON webhook_quarantine (provider, agent_id);
COMMENT ON COLUMN webhook_quarantine.source IS 'Address of who sent it';
COMMENT ON COLUMN webhook_quarantine.headers IS 'JSON string with a line for each header that holds a signature';
