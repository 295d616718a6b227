#!/bin/bash
# Run once by the PostgreSQL image, on an empty data volume. Two owners in one cluster: neither can read the other's
# databases, and one backup of the cluster is consistent for both.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set radslag_password="$RADSLAG_DATABASE_PASSWORD" --set temporal_password="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role radslag login password :'radslag_password';
create role temporal login password :'temporal_password';
create database radslag owner radslag;
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke connect on database radslag, temporal, temporal_visibility from public;
SQL
