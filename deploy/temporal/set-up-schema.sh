#!/bin/sh
# Brings Temporal's own databases to the version of its server. Run before every start of it; finds nothing to do when done.
set -eu

for store in temporal visibility; do
  database=temporal
  if [ "$store" = visibility ]; then database=temporal_visibility; fi
  tool="temporal-sql-tool --plugin postgres12_pgx --ep $POSTGRES_SEEDS -p 5432 -u temporal --db $database"
  $tool setup-schema -v 0.0 || echo "$database already has a schema"
  $tool update-schema --schema-name "postgresql/v12/$store"
done
