-- Everything that belongs to one tenant. No schema name in here: the search path decides.

CREATE TABLE user_account (
  id            uuid        NOT NULL,
  email         text        NOT NULL,
  name          text        NOT NULL,
  role          text        NOT NULL,
  status        text        NOT NULL,
  password_hash text        NOT NULL,
  created_at    timestamptz NOT NULL,
  CONSTRAINT user_account_pk PRIMARY KEY (id),
  CONSTRAINT user_account_role_known CHECK (role IN ('TENANT_ADMIN', 'CUSTOMER')),
  CONSTRAINT user_account_status_known CHECK (status IN ('ACTIVE', 'DISABLED'))
);
CREATE UNIQUE INDEX user_account_email_uk ON user_account (lower(email));

CREATE TABLE connection (
  id                   uuid        NOT NULL,
  provider             text        NOT NULL,
  account_name         text        NOT NULL,
  credentials          bytea       NOT NULL,
  previous_credentials bytea,
  previous_until       timestamptz,
  checked_at           timestamptz NOT NULL,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL,
  CONSTRAINT connection_pk PRIMARY KEY (id),
  CONSTRAINT connection_provider_uk UNIQUE (provider)
);
COMMENT ON COLUMN connection.credentials IS 'JSON object of the provider''s config fields, encrypted with the tenant''s data key';
COMMENT ON COLUMN connection.previous_credentials IS 'Still accepted for webhook signatures until previous_until';

CREATE TABLE agent (
  id                uuid        NOT NULL,
  connection_id     uuid        NOT NULL,
  provider_agent_id text,
  provider_version  integer,
  provider_raw      jsonb,
  name              text        NOT NULL,
  description       text        NOT NULL,
  voice_id          text        NOT NULL,
  language          text        NOT NULL,
  prompt            text        NOT NULL,
  first_words       text,
  status            text        NOT NULL,
  status_detail     text,
  created_by        uuid        NOT NULL,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  version           integer     NOT NULL DEFAULT 0,
  CONSTRAINT agent_pk PRIMARY KEY (id),
  CONSTRAINT agent_provider_agent_uk UNIQUE (provider_agent_id),
  CONSTRAINT agent_connection_fk FOREIGN KEY (connection_id) REFERENCES connection (id),
  CONSTRAINT agent_status_known CHECK (status IN ('CREATING', 'ACTIVE', 'FAILED'))
);
COMMENT ON COLUMN agent.status_detail IS 'Why creation failed, in words for the tenant';

CREATE TABLE agent_assignment (
  agent_id    uuid        NOT NULL,
  user_id     uuid        NOT NULL,
  assigned_at timestamptz NOT NULL,
  CONSTRAINT agent_assignment_pk PRIMARY KEY (agent_id, user_id),
  CONSTRAINT agent_assignment_agent_fk FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE CASCADE,
  CONSTRAINT agent_assignment_user_fk FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
CREATE INDEX agent_assignment_user_ix ON agent_assignment (user_id);

CREATE TABLE phone_number (
  id            uuid        NOT NULL,
  connection_id uuid        NOT NULL,
  number        text,
  area_code     integer     NOT NULL,
  nickname      text        NOT NULL,
  agent_id      uuid,
  status        text        NOT NULL,
  status_detail text,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  CONSTRAINT phone_number_pk PRIMARY KEY (id),
  CONSTRAINT phone_number_number_uk UNIQUE (number),
  CONSTRAINT phone_number_connection_fk FOREIGN KEY (connection_id) REFERENCES connection (id),
  CONSTRAINT phone_number_agent_fk FOREIGN KEY (agent_id) REFERENCES agent (id) ON DELETE SET NULL,
  CONSTRAINT phone_number_status_known CHECK (status IN ('BUYING', 'ACTIVE', 'FAILED'))
);
COMMENT ON COLUMN phone_number.number IS 'Absent while it is being bought';

CREATE TABLE call (
  id                   uuid        NOT NULL,
  agent_id             uuid        NOT NULL,
  provider_call_id     text,
  requested_by         uuid,
  direction            text,
  status               text        NOT NULL,
  status_detail        text,
  from_number          text,
  to_number            text,
  started_at           timestamptz,
  ended_at             timestamptz,
  duration_ms          bigint,
  disconnection_reason text,
  transferred_to       text,
  transcript           jsonb       NOT NULL DEFAULT '[]',
  ribbon               text        NOT NULL DEFAULT '',
  recording_url        text,
  latency              jsonb       NOT NULL DEFAULT '[]',
  cost_micros          bigint,
  cost_currency        text,
  cost_items           jsonb       NOT NULL DEFAULT '[]',
  summary              text,
  sentiment            text,
  successful           boolean,
  voicemail            boolean,
  analysis_fields      jsonb,
  analyzed_at          timestamptz,
  raw                  jsonb,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL,
  CONSTRAINT call_pk PRIMARY KEY (id),
  CONSTRAINT call_provider_call_uk UNIQUE (provider_call_id),
  CONSTRAINT call_agent_fk FOREIGN KEY (agent_id) REFERENCES agent (id),
  CONSTRAINT call_direction_known CHECK (direction IN ('INBOUND', 'OUTBOUND')),
  CONSTRAINT call_status_known
    CHECK (status IN ('REQUESTED', 'REFUSED', 'REGISTERED', 'ONGOING', 'NOT_CONNECTED', 'ENDED', 'ERROR'))
);
CREATE INDEX call_agent_newest_ix ON call (agent_id, id DESC);
CREATE INDEX call_live_ix ON call (status) WHERE status IN ('REQUESTED', 'REGISTERED', 'ONGOING');
COMMENT ON COLUMN call.id IS 'UUIDv7, so the order of ids is the order of calls';
COMMENT ON COLUMN call.status IS 'REQUESTED: our intent, the provider has not answered; REFUSED: the provider would not dial';
COMMENT ON COLUMN call.ribbon IS 'Who spoke when, one letter per slice: a agent, u caller, t tool, - silence';
COMMENT ON COLUMN call.cost_micros IS 'Millionths of the currency unit';

CREATE TABLE idempotency_key (
  user_id      uuid        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  call_id      uuid        NOT NULL,
  created_at   timestamptz NOT NULL,
  CONSTRAINT idempotency_key_pk PRIMARY KEY (user_id, key),
  CONSTRAINT idempotency_key_call_fk FOREIGN KEY (call_id) REFERENCES call (id) ON DELETE CASCADE
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE webhook_event (
  id                uuid        NOT NULL,
  provider          text        NOT NULL,
  deduplication_key text        NOT NULL,
  event             text        NOT NULL,
  provider_agent_id text,
  provider_call_id  text,
  body              bytea       NOT NULL,
  received_at       timestamptz NOT NULL,
  state             text        NOT NULL,
  attempts          integer     NOT NULL DEFAULT 0,
  last_error        text,
  applied_at        timestamptz,
  call_id           uuid,
  CONSTRAINT webhook_event_pk PRIMARY KEY (id),
  CONSTRAINT webhook_event_deduplication_uk UNIQUE (provider, deduplication_key),
  CONSTRAINT webhook_event_state_known CHECK (state IN ('RECEIVED', 'APPLIED', 'IGNORED', 'DEAD'))
);
CREATE INDEX webhook_event_call_ix ON webhook_event (call_id, received_at);
CREATE INDEX webhook_event_newest_ix ON webhook_event (received_at DESC, id DESC);
COMMENT ON COLUMN webhook_event.body IS 'The raw bytes that were signed';
