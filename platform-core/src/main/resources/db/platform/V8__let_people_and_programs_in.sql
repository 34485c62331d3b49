-- What somebody needs to recognise a session, keys for programs, tokens that come by mail, and the mail itself.

ALTER TABLE session ADD COLUMN client text NOT NULL DEFAULT '';
CREATE INDEX session_tenant_ix ON session (tenant_id);
COMMENT ON COLUMN session.client IS 'What the client calls itself (User-Agent), cut off at 200 characters';

CREATE TABLE api_key (
  id           uuid        NOT NULL,
  tenant_id    uuid        NOT NULL,
  user_id      uuid        NOT NULL,
  role         text        NOT NULL,
  name         text        NOT NULL,
  scopes       text        NOT NULL,
  start        text        NOT NULL,
  token_hash   bytea       NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  CONSTRAINT api_key_pk PRIMARY KEY (id),
  CONSTRAINT api_key_token_uk UNIQUE (token_hash),
  CONSTRAINT api_key_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT api_key_role_known CHECK (role IN ('TENANT_ADMIN', 'CUSTOMER'))
);
CREATE INDEX api_key_tenant_ix ON api_key (tenant_id, created_at);
CREATE INDEX api_key_user_ix ON api_key (user_id);
COMMENT ON COLUMN api_key.user_id IS 'Who made it, and on whose behalf it acts';
COMMENT ON COLUMN api_key.scopes IS 'Names of permissions, comma between them';
COMMENT ON COLUMN api_key.start IS 'The first characters of the key, for people to recognise it';
COMMENT ON COLUMN api_key.token_hash IS 'SHA-256 of the key, which is 256 random bits';
COMMENT ON COLUMN api_key.last_used_at IS 'Up to five minutes old';

CREATE TABLE mailed_token (
  id         uuid        NOT NULL,
  purpose    text        NOT NULL,
  token_hash bytea       NOT NULL,
  tenant_id  uuid,
  user_id    uuid,
  sealed     bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT mailed_token_pk PRIMARY KEY (id),
  CONSTRAINT mailed_token_uk UNIQUE (token_hash),
  CONSTRAINT mailed_token_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  CONSTRAINT mailed_token_purpose_known CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET', 'SIGN_UP'))
);
CREATE INDEX mailed_token_tenant_ix ON mailed_token (tenant_id, created_at);
CREATE INDEX mailed_token_user_ix ON mailed_token (user_id);
COMMENT ON TABLE mailed_token IS 'Good once: who uses one takes its row away';
COMMENT ON COLUMN mailed_token.sealed IS 'What it is for (e-mail, name), encrypted with the master key';

CREATE TABLE mail_outbox (
  id         uuid        NOT NULL,
  kind       text        NOT NULL,
  sealed     bytea       NOT NULL,
  run_at     timestamptz NOT NULL DEFAULT now(),
  attempts   integer     NOT NULL DEFAULT 0,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mail_outbox_pk PRIMARY KEY (id)
);
CREATE INDEX mail_outbox_due_ix ON mail_outbox (run_at);
COMMENT ON COLUMN mail_outbox.kind IS 'mail: a letter that is ready; others: what is to be found out first, for which nobody waits';
COMMENT ON COLUMN mail_outbox.sealed IS 'The letter, or what it is about, encrypted with the master key';
COMMENT ON COLUMN mail_outbox.run_at IS 'Due from then on; a worker that takes it moves it forward by the length of its lease';

CREATE TABLE mailbox (
  id      uuid        NOT NULL,
  sealed  bytea       NOT NULL,
  sent_at timestamptz NOT NULL,
  CONSTRAINT mailbox_pk PRIMARY KEY (id)
);
COMMENT ON TABLE mailbox IS 'Where the demo''s mail ends, instead of at a mail server; bounded, oldest go first';

GRANT SELECT, INSERT, UPDATE, DELETE ON api_key, mailed_token, mail_outbox, mailbox TO switchboard_app;
