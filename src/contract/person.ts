import { z } from 'zod';
import { faultWords } from './fault-words';
import { line } from './fields';
import { personItem } from './organisation';
import { seen, version } from './seen';

const newPersonId = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[a-z\d]+([.-][a-z\d]+)*$/, faultWords.personId);
const email = z.email().max(254);
/** What the identity provider calls the person (`sub`): who signs in as that, is this person. */
const subject = z.string().trim().min(1).max(255);

export const createPerson = z.strictObject({
  /** A short word that stays. Default: one is made up. */
  id: newPersonId.optional(),
  name: line,
  email,
  subject,
});
export type CreatePerson = z.output<typeof createPerson>;

/** What is left out stays. */
export const changePerson = z.strictObject({
  name: line.optional(),
  email: email.optional(),
  subject: subject.optional(),
  seen,
});
export type ChangePerson = z.output<typeof changePerson>;

/** As the coordinator sees a person. */
export const personRecord = personItem.extend({ subject: z.string(), version });
export type PersonRecord = z.output<typeof personRecord>;

const dialogue = z.object({ id: z.uuid(), number: z.string(), title: z.string() });

/** What a person leaves behind. */
export const leaving = z.object({
  person: personRecord,
  /** Roles that ended with the day, and those that had not begun. */
  roles: z.int(),
  /** Deputyships, as the one who is away or the one who stands in. */
  deputyships: z.int(),
  sessions: z.int(),
  tokens: z.int(),
  tasks: z.array(
    z.object({
      dialogue,
      task: z.string(),
      /** Back for others to take; `held`: the rules did not let it go now, and it is shown as standing still. */
      now: z.enum(['released', 'held']),
      /** The refusal's code, where it is held. */
      why: z.string().nullable(),
    }),
  ),
  /** Dialogues that go on and need another lead: hand them over. */
  leads: z.array(dialogue),
});
export type Leaving = z.output<typeof leaving>;
