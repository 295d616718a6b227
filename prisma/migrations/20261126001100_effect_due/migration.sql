-- Since when an effect waits to be done, in real time: a failed one that is tried again waits from then, not from its event.
ALTER TABLE "effect" ADD COLUMN "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now();
