-- Foreign keys the Prisma schema does not name as relations. The actor of an event and the one a task was settled by are
-- free text: `clock` acts too.

ALTER TABLE committee_service
  ADD CONSTRAINT committee_service_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES unit (id),
  ADD CONSTRAINT committee_service_administration_id_fkey FOREIGN KEY (administration_id) REFERENCES unit (id);
ALTER TABLE role_home ADD CONSTRAINT role_home_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE responsibility
  ADD CONSTRAINT responsibility_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT responsibility_area_id_fkey FOREIGN KEY (area_id) REFERENCES area (id),
  ADD CONSTRAINT responsibility_target_group_id_fkey FOREIGN KEY (target_group_id) REFERENCES target_group (id);
ALTER TABLE population ADD CONSTRAINT population_area_id_fkey FOREIGN KEY (area_id) REFERENCES area (id);

ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE deputyship
  ADD CONSTRAINT deputyship_principal_id_fkey FOREIGN KEY (principal_id) REFERENCES person (id),
  ADD CONSTRAINT deputyship_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES person (id),
  ADD CONSTRAINT deputyship_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id);
ALTER TABLE api_token ADD CONSTRAINT api_token_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);
ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);

ALTER TABLE dialogue
  ADD CONSTRAINT dialogue_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES unit (id),
  ADD CONSTRAINT dialogue_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES person (id),
  ADD CONSTRAINT dialogue_concept_id_fkey FOREIGN KEY (concept_id) REFERENCES dialogue (id),
  ADD CONSTRAINT dialogue_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES dialogue (id);
ALTER TABLE dialogue_event ADD CONSTRAINT dialogue_event_on_behalf_of_fkey FOREIGN KEY (on_behalf_of) REFERENCES person (id);
ALTER TABLE task
  ADD CONSTRAINT task_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT task_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES person (id);
ALTER TABLE dialogue_record
  ADD CONSTRAINT dialogue_record_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT dialogue_record_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE effect ADD CONSTRAINT effect_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE mail
  ADD CONSTRAINT mail_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT mail_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id);

ALTER TABLE plan_version
  ADD CONSTRAINT plan_version_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT plan_version_deciding_id_fkey FOREIGN KEY (deciding_id) REFERENCES unit (id),
  ADD CONSTRAINT plan_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE plan_area
  ADD CONSTRAINT plan_area_version_fkey FOREIGN KEY (dialogue_id, version) REFERENCES plan_version (dialogue_id, version),
  ADD CONSTRAINT plan_area_area_id_fkey FOREIGN KEY (area_id) REFERENCES area (id);
ALTER TABLE plan_target_group
  ADD CONSTRAINT plan_target_group_version_fkey FOREIGN KEY (dialogue_id, version) REFERENCES plan_version (dialogue_id, version),
  ADD CONSTRAINT plan_target_group_target_group_id_fkey FOREIGN KEY (target_group_id) REFERENCES target_group (id);

ALTER TABLE statement
  ADD CONSTRAINT statement_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT statement_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT statement_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE condition
  ADD CONSTRAINT condition_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES statement (id),
  ADD CONSTRAINT condition_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE overlap
  ADD CONSTRAINT overlap_plan_version_fkey FOREIGN KEY (dialogue_id, plan_version) REFERENCES plan_version (dialogue_id, version),
  ADD CONSTRAINT overlap_other_id_fkey FOREIGN KEY (other_id) REFERENCES dialogue (id);

ALTER TABLE activity ADD CONSTRAINT activity_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE attendance ADD CONSTRAINT attendance_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity (id);
ALTER TABLE participant ADD CONSTRAINT participant_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE contribution
  ADD CONSTRAINT contribution_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT contribution_data_set_id_fkey FOREIGN KEY (data_set_id) REFERENCES data_set (id),
  ADD CONSTRAINT contribution_area_id_fkey FOREIGN KEY (area_id) REFERENCES area (id),
  ADD CONSTRAINT contribution_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person (id);

ALTER TABLE stored_file ADD CONSTRAINT stored_file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person (id);
-- Deferred: size and hash of a file are known when its last chunk has been written.
ALTER TABLE file_chunk
  ADD CONSTRAINT file_chunk_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE data_set
  ADD CONSTRAINT data_set_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT data_set_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id);
ALTER TABLE contribution_import
  ADD CONSTRAINT contribution_import_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT contribution_import_data_set_id_fkey FOREIGN KEY (data_set_id) REFERENCES data_set (id),
  ADD CONSTRAINT contribution_import_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file (id),
  ADD CONSTRAINT contribution_import_started_by_fkey FOREIGN KEY (started_by) REFERENCES person (id);
ALTER TABLE import_fault ADD CONSTRAINT import_fault_import_id_fkey FOREIGN KEY (import_id) REFERENCES contribution_import (id);
ALTER TABLE registration ADD CONSTRAINT registration_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);

ALTER TABLE theme ADD CONSTRAINT theme_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE coding
  ADD CONSTRAINT coding_theme_id_fkey FOREIGN KEY (theme_id) REFERENCES theme (id),
  ADD CONSTRAINT coding_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution (id),
  ADD CONSTRAINT coding_coder_id_fkey FOREIGN KEY (coder_id) REFERENCES person (id);
ALTER TABLE representativeness
  ADD CONSTRAINT representativeness_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE conclusion
  ADD CONSTRAINT conclusion_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT conclusion_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE conclusion_contribution
  ADD CONSTRAINT conclusion_contribution_conclusion_id_fkey FOREIGN KEY (conclusion_id) REFERENCES conclusion (id),
  ADD CONSTRAINT conclusion_contribution_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution (id);

ALTER TABLE publication ADD CONSTRAINT publication_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
ALTER TABLE reception
  ADD CONSTRAINT reception_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT reception_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit (id),
  ADD CONSTRAINT reception_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE committee_decision
  ADD CONSTRAINT committee_decision_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT committee_decision_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES unit (id),
  ADD CONSTRAINT committee_decision_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person (id);
ALTER TABLE commitment
  ADD CONSTRAINT commitment_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT commitment_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES committee_decision (id),
  ADD CONSTRAINT commitment_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES unit (id);
ALTER TABLE commitment_review
  ADD CONSTRAINT commitment_review_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  ADD CONSTRAINT commitment_review_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE evaluation
  ADD CONSTRAINT evaluation_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id),
  ADD CONSTRAINT evaluation_author_id_fkey FOREIGN KEY (author_id) REFERENCES person (id);
ALTER TABLE lesson ADD CONSTRAINT lesson_dialogue_id_fkey FOREIGN KEY (dialogue_id) REFERENCES dialogue (id);
