-- Privileges inside database "switchboard". Run as superuser, connected to it, after roles.sql. Running it again is harmless.

-- Nobody gets in but by name, and nobody but the owner makes anything: TEMPORARY would allow tables that shadow a tenant's.
REVOKE ALL ON DATABASE switchboard FROM PUBLIC;
GRANT CONNECT ON DATABASE switchboard TO switchboard_app;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE switchboard TO switchboard_owner;

-- Schema public is on no search path and nobody may create in it, the database's owner included.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM pg_database_owner;
