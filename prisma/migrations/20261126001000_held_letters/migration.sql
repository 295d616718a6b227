-- After a restore the clocks catch up, and write again what people were told before. While the one row stands here letters lie
-- in the mailbox unseen, until the operator releases them.
CREATE TABLE "letters_hold" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),

    CONSTRAINT "letters_hold_pkey" PRIMARY KEY ("one")
);

ALTER TABLE letters_hold ADD CONSTRAINT letters_hold_one CHECK (one);

ALTER TABLE "mail" ADD COLUMN "held" BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX mail_held ON mail (id) WHERE held;
