-- In a brukardialog the manager decides, with no protocol to refer to. A committee's § is asked for by the record's own
-- rule; where one is given it still looks like one.
ALTER TABLE "committee_decision" ALTER COLUMN "section" DROP NOT NULL;
