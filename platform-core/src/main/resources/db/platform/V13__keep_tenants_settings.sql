-- How a tenant looks to its people, and what counts for those of them who haven't chosen. Every page reads it.

CREATE TABLE tenant_settings (
  tenant_id uuid NOT NULL,
  time_zone text,
  language  text,
  colour    text,
  logo      bytea,
  logo_type text,
  CONSTRAINT tenant_settings_pk PRIMARY KEY (tenant_id),
  CONSTRAINT tenant_settings_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id) ON DELETE CASCADE,
  CONSTRAINT tenant_settings_colour_form CHECK (colour ~ '^[0-9a-f]{6}$'),
  CONSTRAINT tenant_settings_logo_small CHECK (octet_length(logo) <= 65536),
  CONSTRAINT tenant_settings_logo_typed CHECK ((logo IS NULL) = (logo_type IS NULL))
);
COMMENT ON COLUMN tenant_settings.time_zone IS 'Name in the IANA database; absent: each person''s browser tells';
COMMENT ON COLUMN tenant_settings.language IS 'BCP 47 tag; absent: each person''s browser tells';
COMMENT ON COLUMN tenant_settings.colour IS 'Six hexadecimal digits, from which the colours of both themes are derived; absent: ours';

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_settings TO switchboard_app;
