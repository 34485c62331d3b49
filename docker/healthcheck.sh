#!/usr/bin/env bash
# Payara answers before the application is deployed, so the application's own check is looked for.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${SWITCHBOARD_PORT:-8080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
grep -Eq '"name" *: *"switchboard" *, *"status" *: *"UP"' <&3
