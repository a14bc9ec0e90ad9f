#!/bin/sh
# Makes the secrets that compose.yaml hands to the containers, once; what stands already is kept. The folder is its owner's alone;
# a container reads a file in it as another user, so the files themselves are readable.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
make() { [ -s "secrets/$1" ] || { openssl rand -base64 32 | tr -d '\n' > "secrets/$1"; chmod 444 "secrets/$1"; }; }
make auth_secret
make door_key
make key_encryption_key
if [ ! -s secrets/database_password ]; then
  openssl rand -hex 24 | tr -d '\n' > secrets/database_password
  printf 'postgres://hervat_admin:%s@database:5432/hervat' "$(cat secrets/database_password)" > secrets/database_url
  chmod 444 secrets/database_password secrets/database_url
fi
echo "secrets/ is complete. Keep a copy of secrets/key_encryption_key apart from the backups."
