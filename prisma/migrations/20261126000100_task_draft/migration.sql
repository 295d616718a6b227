-- What somebody has begun to write in a step's form: one draft for a task, shared by those who may settle it. No act, so
-- no event. A version is never given twice, not even to a draft begun anew: who has an old one in front of them is told.
CREATE TABLE "task_draft" (
    "dialogue_id" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "version" BIGSERIAL NOT NULL,
    "content" JSONB NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_draft_pkey" PRIMARY KEY ("dialogue_id", "task")
);

ALTER TABLE task_draft
  ADD CONSTRAINT task_draft_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT task_draft_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id),
  ADD CONSTRAINT task_draft_content_object CHECK (jsonb_typeof(content) = 'object');
