#!/usr/bin/env bash
# Starts the server. Secrets come from files: SWITCHBOARD_X_FILE names the file that holds SWITCHBOARD_X.
# Arguments are passed on to Payara Micro.
set -euo pipefail

for file_variable in "${!SWITCHBOARD_@}"; do
  [[ $file_variable == *_FILE ]] || continue
  file=${!file_variable}
  variable=${file_variable%_FILE}
  [ -r "$file" ] || { echo "error: $file_variable names $file, which cannot be read" >&2; exit 1; }
  [ -z "${!variable:-}" ] || { echo "error: both $variable and $file_variable are set" >&2; exit 1; }
  export "$variable=$(<"$file")"
  unset "$file_variable"
done

for variable in SWITCHBOARD_DB_URL SWITCHBOARD_DB_PASSWORD SWITCHBOARD_DB_OWNER_PASSWORD SWITCHBOARD_MASTER_KEY SWITCHBOARD_PUBLIC_URL; do
  [ -n "${!variable:-}" ] || { echo "error: $variable is not set" >&2; exit 1; }
done

# A folder that was used before would deploy its applications twice.
work=${TMPDIR:-/tmp}/switchboard
rm -rf -- "$work"
mkdir -m 700 -- "$work"

home=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# The collector: docs/decisions/0045; two of them would be an error.
collector=-XX:+UseParallelGC
[[ ${SWITCHBOARD_JAVA_OPTS:-} =~ -XX:\+Use[A-Za-z0-9]*GC ]] && collector=
# Payara's default JSON provider; not told, it looks through all jars for another whenever it reads a token.
# shellcheck disable=SC2086 # options, split on purpose
exec java -XX:MaxRAMPercentage=70 $collector -XX:+UseTransparentHugePages -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true \
  -Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl ${SWITCHBOARD_JAVA_OPTS:-} \
  -jar "$home/payara-micro.jar" --nohazelcast --disablephonehome --rootdir "$work/root" \
  --prebootcommandfile "$home/boot-commands.txt" --logproperties "$home/logging.properties" --port "${SWITCHBOARD_PORT:-8080}" --contextroot / \
  --deploy "$home/switchboard.war" "$@"
