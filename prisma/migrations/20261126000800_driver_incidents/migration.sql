-- A dialogue whose workflow cannot go on: what a person decided about it, and why. `discarded`: what had not been done by
-- itself until then is not done. Either way the workflow is begun anew from what stands here.
ALTER TABLE "dialogue" ADD COLUMN "restarts_driver" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "driver_mending" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "driver_mending_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "driver_mending_dialogue_id_idx" ON "driver_mending"("dialogue_id");

ALTER TABLE driver_mending
  ADD CONSTRAINT driver_mending_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT driver_mending_by_id_fkey FOREIGN KEY (by_id) REFERENCES person (id),
  ADD CONSTRAINT driver_mending_act CHECK (act IN ('retried', 'discarded')),
  ADD CONSTRAINT driver_mending_reason_given CHECK (reason ~ '\S');

CREATE TRIGGER driver_mending_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON driver_mending EXECUTE FUNCTION kept_for_ever();
