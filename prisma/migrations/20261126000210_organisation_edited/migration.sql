-- The organisation is edited by people, two at a time: what may not stand there twice is held here.

-- Who is written to is one person.
CREATE UNIQUE INDEX person_email_once ON person (lower(email));

ALTER TABLE responsibility ADD CONSTRAINT responsibility_once EXCLUDE USING gist
  (unit_id WITH =, coalesce(target_group_id, '') WITH =, coalesce(area_id, '') WITH =,
    daterange(valid_from, valid_to, '[]') WITH &&);

-- Figures of a part of the municipality are often known by age band only: a row holds for the ages from `age` to
-- `age_to`; null: that one age.
ALTER TABLE population ADD COLUMN "age_to" INTEGER;
ALTER TABLE population
  ADD CONSTRAINT population_ages CHECK (age_to BETWEEN age AND 120),
  ADD CONSTRAINT population_ages_once EXCLUDE USING gist
    (area_id WITH =, counted_at WITH =, sex WITH =, int4range(age, coalesce(age_to, age), '[]') WITH &&);

-- Whatever is changed of it, running processes are told.
DO $$
DECLARE changed text;
BEGIN
  FOREACH changed IN ARRAY ARRAY[
    'responsibility', 'area', 'target_group', 'population', 'population_total', 'person', 'role_assignment', 'deputyship'
  ] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      EXECUTE FUNCTION tell_organisation_changed()', changed || '_changed', changed);
  END LOOP;
END $$;
