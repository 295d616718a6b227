-- Areas are paths (ltree), periods exclude each other per key (btree_gist), names are found by parts of them (pg_trgm)
-- and without their accents (unaccent).
CREATE EXTENSION IF NOT EXISTS ltree;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
