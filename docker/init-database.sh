#!/usr/bin/env bash
# Run once by the postgres image, on an empty cluster, before it listens to anybody else: roles and database of Switchboard.
# The passwords are read by psql itself, so that they show in no process list.
set -euo pipefail
psql -X -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\set owner_password `cat /run/secrets/owner_password`
\set app_password `cat /run/secrets/app_password`
\i /switchboard/roles.sql
\connect switchboard
\i /switchboard/roles-database.sql
SQL
