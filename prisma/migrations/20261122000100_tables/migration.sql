-- CreateTable
CREATE TABLE "unit" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_service" (
    "committee_id" TEXT NOT NULL,
    "administration_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "committee_service_pkey" PRIMARY KEY ("committee_id","administration_id","valid_from")
);

-- CreateTable
CREATE TABLE "role_home" (
    "role" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,

    CONSTRAINT "role_home_pkey" PRIMARY KEY ("role")
);

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" ltree NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "age_from" INTEGER,
    "age_to" INTEGER,
    "sex" TEXT,
    "note" TEXT,

    CONSTRAINT "target_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "responsibility" (
    "id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "area_id" TEXT,
    "target_group_id" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "population" (
    "area_id" TEXT NOT NULL,
    "counted_at" DATE NOT NULL,
    "age" INTEGER NOT NULL,
    "sex" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "population_pkey" PRIMARY KEY ("area_id","counted_at","age","sex")
);

-- CreateTable
CREATE TABLE "closure" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" UUID NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputyship" (
    "id" UUID NOT NULL,
    "principal_id" TEXT NOT NULL,
    "deputy_id" TEXT NOT NULL,
    "role" TEXT,
    "unit_id" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "deputyship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "sid" TEXT NOT NULL,
    "sess" JSON NOT NULL,
    "expire" TIMESTAMP(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("sid")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "clock_offset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "clock_offset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "definition" (
    "hash" TEXT NOT NULL,
    "definition_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "definition_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "dialogue" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT,
    "definition_hash" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "lead_id" TEXT NOT NULL,
    "initiator" TEXT NOT NULL,
    "concept_id" UUID,
    "merged_into_id" UUID,
    "state" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL,
    "phase" TEXT NOT NULL,
    "next_due" TIMESTAMPTZ(3),
    "ended" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "told_revision" INTEGER NOT NULL DEFAULT 0,
    "noticed_sequence" INTEGER NOT NULL DEFAULT 0,
    "words" tsvector,

    CONSTRAINT "dialogue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_event" (
    "dialogue_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "dialogue_event_pkey" PRIMARY KEY ("dialogue_id","sequence")
);

-- CreateTable
CREATE TABLE "task" (
    "dialogue_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "phase" TEXT,
    "member" TEXT,
    "unit_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due" DATE,
    "asked" TEXT[],
    "claimed_by" TEXT,
    "escalated" BOOLEAN NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("dialogue_id","key")
);

-- CreateTable
CREATE TABLE "dialogue_record" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "task" TEXT,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dialogue_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "effect" (
    "dialogue_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'to-do',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "result" JSONB,

    CONSTRAINT "effect_pkey" PRIMARY KEY ("dialogue_id","sequence","kind")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "dialogue_id" UUID,
    "person_id" TEXT,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "dialogue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "influence_level" INTEGER,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "deciding_id" TEXT,
    "content" JSONB NOT NULL,
    "changed" TEXT[],
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("dialogue_id","version")
);

-- CreateTable
CREATE TABLE "plan_area" (
    "dialogue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "area_id" TEXT NOT NULL,

    CONSTRAINT "plan_area_pkey" PRIMARY KEY ("dialogue_id","version","area_id")
);

-- CreateTable
CREATE TABLE "plan_target_group" (
    "dialogue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "target_group_id" TEXT NOT NULL,

    CONSTRAINT "plan_target_group_pkey" PRIMARY KEY ("dialogue_id","version","target_group_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "plan_hash" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "condition" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "reason" TEXT,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "overlap" (
    "dialogue_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "areas" TEXT[],
    "groups" TEXT[],
    "gap_days" INTEGER NOT NULL,
    "choice" TEXT,
    "reason" TEXT,
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "overlap_pkey" PRIMARY KEY ("dialogue_id","other_id","plan_version")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "place" TEXT,
    "outcome" TEXT,
    "notes" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "activity_id" UUID NOT NULL,
    "group_name" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("activity_id","group_name")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "wants_feedback" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "data_set_id" UUID,
    "channel" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "external_id" TEXT,
    "line" INTEGER,
    "age" INTEGER,
    "sex" TEXT,
    "area_id" TEXT,
    "said_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "unpublished_at" TIMESTAMPTZ(3),
    "unpublished_why" TEXT,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_chunk" (
    "file_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_chunk_pkey" PRIMARY KEY ("file_id","n")
);

-- CreateTable
CREATE TABLE "data_set" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "instrument_version" TEXT,
    "collector" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "row_count" INTEGER NOT NULL,
    "file_id" UUID,
    "registered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution_import" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "data_set_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "mapping" JSONB NOT NULL,
    "mode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_stored" INTEGER NOT NULL DEFAULT 0,
    "rows_bad" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "started_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "contribution_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_fault" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "value" TEXT,

    CONSTRAINT "import_fault_pkey" PRIMARY KEY ("import_id","line","code")
);

-- CreateTable
CREATE TABLE "registration" (
    "dialogue_id" UUID NOT NULL,
    "registry_number" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("dialogue_id")
);

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coding" (
    "id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "coder_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "representativeness" (
    "dialogue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "representativeness_pkey" PRIMARY KEY ("dialogue_id","version")
);

-- CreateTable
CREATE TABLE "conclusion" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conclusion_contribution" (
    "conclusion_id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,

    CONSTRAINT "conclusion_contribution_pkey" PRIMARY KEY ("conclusion_id","contribution_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "status" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reception" (
    "dialogue_id" UUID NOT NULL,
    "unit_id" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reception_pkey" PRIMARY KEY ("dialogue_id","unit_id")
);

-- CreateTable
CREATE TABLE "committee_decision" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "committee_id" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "section" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "text" TEXT,
    "entered_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "committee_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_review" (
    "commitment_id" UUID NOT NULL,
    "months" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "evidence" TEXT,
    "new_date" DATE,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_review_pkey" PRIMARY KEY ("commitment_id","months")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "dialogue_id" UUID NOT NULL,
    "tier" TEXT NOT NULL,
    "informativity" INTEGER NOT NULL,
    "inclusion" INTEGER NOT NULL,
    "influence" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "author_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("dialogue_id")
);

-- CreateTable
CREATE TABLE "lesson" (
    "id" UUID NOT NULL,
    "dialogue_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "committee_service_administration_id_idx" ON "committee_service"("administration_id");

-- CreateIndex
CREATE UNIQUE INDEX "area_path_key" ON "area"("path");

-- CreateIndex
CREATE INDEX "responsibility_area_id_idx" ON "responsibility"("area_id");

-- CreateIndex
CREATE INDEX "responsibility_target_group_id_idx" ON "responsibility"("target_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_subject_key" ON "person"("subject");

-- CreateIndex
CREATE INDEX "role_assignment_person_id_idx" ON "role_assignment"("person_id");

-- CreateIndex
CREATE INDEX "role_assignment_unit_id_role_idx" ON "role_assignment"("unit_id", "role");

-- CreateIndex
CREATE INDEX "deputyship_deputy_id_idx" ON "deputyship"("deputy_id");

-- CreateIndex
CREATE INDEX "deputyship_principal_id_idx" ON "deputyship"("principal_id");

-- CreateIndex
CREATE INDEX "session_expire_idx" ON "session"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- CreateIndex
CREATE UNIQUE INDEX "definition_definition_id_version_key" ON "definition"("definition_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_number_key" ON "dialogue"("number");

-- CreateIndex
CREATE INDEX "dialogue_created_at_id_idx" ON "dialogue"("created_at", "id");

-- CreateIndex
CREATE INDEX "dialogue_owner_id_idx" ON "dialogue"("owner_id");

-- CreateIndex
CREATE INDEX "dialogue_lead_id_idx" ON "dialogue"("lead_id");

-- CreateIndex
CREATE INDEX "dialogue_concept_id_idx" ON "dialogue"("concept_id");

-- CreateIndex
CREATE UNIQUE INDEX "dialogue_record_dialogue_id_kind_task_version_key" ON "dialogue_record"("dialogue_id", "kind", "task", "version");

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_dialogue_id_at_idx" ON "mail"("dialogue_id", "at");

-- CreateIndex
CREATE INDEX "mail_person_id_at_idx" ON "mail"("person_id", "at");

-- CreateIndex
CREATE INDEX "plan_area_area_id_idx" ON "plan_area"("area_id");

-- CreateIndex
CREATE INDEX "plan_target_group_target_group_id_idx" ON "plan_target_group"("target_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_dialogue_id_unit_id_round_key" ON "statement"("dialogue_id", "unit_id", "round");

-- CreateIndex
CREATE INDEX "condition_statement_id_idx" ON "condition"("statement_id");

-- CreateIndex
CREATE INDEX "condition_dialogue_id_idx" ON "condition"("dialogue_id");

-- CreateIndex
CREATE INDEX "overlap_other_id_idx" ON "overlap"("other_id");

-- CreateIndex
CREATE INDEX "activity_dialogue_id_day_idx" ON "activity"("dialogue_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "participant_dialogue_id_address_key" ON "participant"("dialogue_id", "address");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_dialogue_id_number_key" ON "contribution"("dialogue_id", "number");

-- CreateIndex
CREATE INDEX "data_set_dialogue_id_idx" ON "data_set"("dialogue_id");

-- CreateIndex
CREATE INDEX "data_set_file_id_idx" ON "data_set"("file_id");

-- CreateIndex
CREATE INDEX "contribution_import_dialogue_id_idx" ON "contribution_import"("dialogue_id");

-- CreateIndex
CREATE INDEX "contribution_import_data_set_id_idx" ON "contribution_import"("data_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_registry_number_key" ON "registration"("registry_number");

-- CreateIndex
CREATE UNIQUE INDEX "theme_dialogue_id_name_key" ON "theme"("dialogue_id", "name");

-- CreateIndex
CREATE INDEX "coding_contribution_id_idx" ON "coding"("contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "coding_theme_id_contribution_id_start_end_key" ON "coding"("theme_id", "contribution_id", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "conclusion_dialogue_id_version_number_key" ON "conclusion"("dialogue_id", "version", "number");

-- CreateIndex
CREATE INDEX "conclusion_contribution_contribution_id_idx" ON "conclusion_contribution"("contribution_id");

-- CreateIndex
CREATE INDEX "publication_dialogue_id_idx" ON "publication"("dialogue_id");

-- CreateIndex
CREATE INDEX "committee_decision_dialogue_id_idx" ON "committee_decision"("dialogue_id");

-- CreateIndex
CREATE INDEX "commitment_dialogue_id_idx" ON "commitment"("dialogue_id");

-- CreateIndex
CREATE INDEX "commitment_decision_id_idx" ON "commitment"("decision_id");

-- CreateIndex
CREATE INDEX "lesson_dialogue_id_idx" ON "lesson"("dialogue_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_definition_hash_fkey" FOREIGN KEY ("definition_hash") REFERENCES "definition"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_event" ADD CONSTRAINT "dialogue_event_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_dialogue_id_fkey" FOREIGN KEY ("dialogue_id") REFERENCES "dialogue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
