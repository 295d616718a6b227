-- CreateTable
CREATE TABLE "population_total" (
    "area_id" TEXT NOT NULL,
    "counted_at" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "population_total_pkey" PRIMARY KEY ("area_id","counted_at")
);

ALTER TABLE population_total
  ADD CONSTRAINT population_total_area_id_fkey FOREIGN KEY (area_id) REFERENCES area (id),
  ADD CONSTRAINT population_total_source_given CHECK (source ~ '\S'),
  ADD CONSTRAINT population_total_count CHECK (count >= 0);
