-- Answers to requests that came with an idempotency key, so that a request that comes again gets its first answer.

CREATE TABLE kept_answer (
  person       uuid        NOT NULL,
  key          text        NOT NULL,
  tenant_id    uuid,
  request_hash bytea       NOT NULL,
  answer       bytea,
  created_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT kept_answer_pk PRIMARY KEY (person, key)
);
CREATE INDEX kept_answer_age_ix ON kept_answer (created_at);
COMMENT ON COLUMN kept_answer.tenant_id IS 'The person''s; absent for platform admins';
COMMENT ON COLUMN kept_answer.request_hash IS 'Keyed: requests hold passwords';
COMMENT ON COLUMN kept_answer.answer IS
  'Encrypted with the tenant''s data key, for this person and key; absent while the request is worked on, or when we died over it';

GRANT SELECT, INSERT, UPDATE, DELETE ON kept_answer TO switchboard_app;

-- How much of their limits callers have used, for all nodes. Not logged: after a crash of the database everybody begins anew.

CREATE UNLOGGED TABLE rate_bucket (
  id         text        NOT NULL,
  state      bytea       NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT rate_bucket_pk PRIMARY KEY (id)
);
CREATE INDEX rate_bucket_age_ix ON rate_bucket (changed_at);
COMMENT ON COLUMN rate_bucket.id IS 'Which limit and whose; keyed hash';

GRANT SELECT, INSERT, UPDATE, DELETE ON rate_bucket TO switchboard_app;

-- How many agents a customer may use, and how many numbers somebody may have.

CREATE TABLE holding_limit (
  tenant_id   uuid    NOT NULL,
  customer_id uuid,
  agents      integer,
  numbers     integer,
  CONSTRAINT holding_limit_uk UNIQUE NULLS NOT DISTINCT (tenant_id, customer_id),
  CONSTRAINT holding_limit_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
  CONSTRAINT holding_limit_not_negative CHECK (agents >= 0 AND numbers >= 0)
);
COMMENT ON COLUMN holding_limit.customer_id IS 'Absent: of the whole tenant';
COMMENT ON COLUMN holding_limit.agents IS 'That a customer may use; of a tenant: that each of its customers may use unless theirs says otherwise. Absent: as usual';
COMMENT ON COLUMN holding_limit.numbers IS 'Of a customer: of the agents that they may use. Absent: as many as they like';

GRANT SELECT, INSERT, UPDATE, DELETE ON holding_limit TO switchboard_app;
