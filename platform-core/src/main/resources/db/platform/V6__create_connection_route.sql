-- Webhook addresses of connections: the token in the address tells whose deliveries come there.

CREATE TABLE connection_route (
  token_hash    bytea       NOT NULL,
  provider      text        NOT NULL,
  tenant_id     uuid        NOT NULL,
  connection_id uuid        NOT NULL,
  sealed_token  bytea       NOT NULL,
  in_use        boolean     NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL DEFAULT now(),
  valid_until   timestamptz,
  CONSTRAINT connection_route_pk PRIMARY KEY (token_hash),
  CONSTRAINT connection_route_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX connection_route_in_use_uk ON connection_route (connection_id) WHERE in_use;
CREATE INDEX connection_route_tenant_ix ON connection_route (tenant_id);
COMMENT ON COLUMN connection_route.token_hash IS 'SHA-256 of the token';
COMMENT ON COLUMN connection_route.sealed_token IS 'The token, encrypted with the tenant''s data key: agents made later get the same address';
COMMENT ON COLUMN connection_route.in_use IS 'False: replaced by a newer one, and still good until valid_until';
COMMENT ON COLUMN connection_route.valid_until IS 'Set when all agents at the provider know the newer address; absent: no end';

GRANT SELECT, INSERT, UPDATE, DELETE ON connection_route TO switchboard_app;
