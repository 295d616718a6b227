-- A paused dialogue stands still on purpose: lists of what stands still must see that without opening its state.
ALTER TABLE "dialogue" ADD COLUMN "paused_until" DATE;
