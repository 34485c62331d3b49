-- The roles and the database of one installation. PostgreSQL 16 or newer; run as superuser, connected to database "postgres",
-- every statement on its own (autocommit), before roles-database.sql.
--
--   psql -d postgres -v owner_password=... -v app_password=... -f roles.sql
--
-- A statement ends with a semicolon at the end of a line, so that a few lines of code can run this file without psql.
-- Running it again is harmless and sets the two passwords anew; CREATE DATABASE, which PostgreSQL knows no IF NOT EXISTS for
-- and refuses inside DO, then answers duplicate_database (42P04), which means: already there.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'switchboard_owner') THEN CREATE ROLE switchboard_owner; END IF; END
$$;

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'switchboard_app') THEN CREATE ROLE switchboard_app; END IF; END
$$;

-- Owns schemas and tables, creates tenant roles (and, since PostgreSQL 16, administers only the roles it created).
ALTER ROLE switchboard_owner WITH LOGIN CREATEROLE NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';

-- The application's login: no right of its own but CONNECT and what schema platform grants it. NOINHERIT: without SET ROLE
-- it reads no tenant, whatever it is a member of.
ALTER ROLE switchboard_app WITH LOGIN NOINHERIT NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';

-- The role is the schema: SET LOCAL ROLE "t_..." changes what is permitted and what is visible in one step.
ALTER ROLE switchboard_app SET search_path = "$user";

-- A stuck transaction must not hold up a tenant's migration or a pool of 16 connections for ever.
ALTER ROLE switchboard_app SET lock_timeout = '10s';
ALTER ROLE switchboard_app SET statement_timeout = '60s';
ALTER ROLE switchboard_app SET idle_in_transaction_session_timeout = '60s';
-- Migrations wait briefly for a lock and are tried again, instead of queueing every reader behind them.
ALTER ROLE switchboard_owner SET lock_timeout = '10s';

CREATE DATABASE switchboard OWNER switchboard_owner ENCODING 'UTF8' TEMPLATE template0;
