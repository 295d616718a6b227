-- What the municipality decides for itself. A row is one change and stays; the highest version of a key is in force, and
-- a key without rows has the default that the code gives it.
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key","version")
);

ALTER TABLE setting
  ADD CONSTRAINT setting_set_by_fkey FOREIGN KEY (set_by) REFERENCES person (id),
  ADD CONSTRAINT setting_version CHECK (version >= 1),
  ADD CONSTRAINT setting_reason_given CHECK (reason ~ '\S');

CREATE TRIGGER setting_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON setting EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER setting_changed AFTER INSERT ON setting EXECUTE FUNCTION tell_organisation_changed();
