#!/usr/bin/env bash
# Makes the secrets that compose.yaml mounts, one file each; those that exist stay as they are.
# The folder is for you alone. The files are readable by all: compose mounts them with the owner they have here, and the
# users inside the containers are others.
set -euo pipefail
folder=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/secrets
mkdir -p -m 700 -- "$folder"

make() {
  [ -e "$folder/$1" ] && return
  "${@:2}" >"$folder/$1"
  chmod 444 "$folder/$1"
  echo "made $folder/$1"
}
hex() { head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'; }
key() { head -c 32 /dev/urandom | base64; }

make superuser_password hex
make owner_password hex
make app_password hex
make admin_password hex
make master_key key
echo "Keep a copy of master_key elsewhere: without it the stored provider credentials are lost."
