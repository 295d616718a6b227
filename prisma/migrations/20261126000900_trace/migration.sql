-- Which trace the act that changed the dialogue last was part of, so that what the driver then does is part of it too.
ALTER TABLE "dialogue" ADD COLUMN "trace" TEXT;
