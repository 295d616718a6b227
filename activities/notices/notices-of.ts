import type { DialogueEvent } from '../../src/domain/lifecycle/event';
import type { Letter } from '../mail';
import { PARTICIPANTS, type Recipient } from '../people';
import { roles } from '../../src/domain/lifecycle/role';
import { dialogueTellers } from './dialogue-notices';
import type { Notice, NoticeKind, Situation } from './notice';
import { taskTellers } from './task-notices';

/** What is to be told of what has happened, in the order it happened. */
export const noticesOf = (now: Situation): readonly Notice[] =>
  now.events.flatMap((event) => told(event, now));

function told(event: DialogueEvent, now: Situation): readonly Notice[] {
  // The tellers are keyed by the very kind that is looked up; TypeScript cannot follow a key into its own value.
  if ('task' in event) {
    const task = now.state.tasks[event.task];
    const tell = taskTellers[event.kind] as (...args: unknown[]) => readonly Notice[];
    return task ? tell(event, task, now) : [];
  }
  const tell = dialogueTellers[event.kind] as (...args: unknown[]) => readonly Notice[];
  return tell(event, now);
}

/** Kinds that ask for an act: nobody with a conflict of interest is asked, nor who would act for such a person. */
const asks: ReadonlySet<NoticeKind> = new Set(['asked', 'asked-again', 'consulted', 'assigned', 'reminded']);

/** One letter to each person a notice is for, however many of its parties they are. */
export function lettersOf(notice: Notice, people: readonly Recipient[], now: Situation): readonly Letter[] {
  const barred = new Set(asks.has(notice.kind) ? now.state.conflicts : []);
  const readers = people.filter(
    ({ party, id, deputyFor }) =>
      notice.to.includes(party) &&
      id !== notice.except &&
      !barred.has(id) &&
      !(deputyFor !== null && barred.has(deputyFor)),
  );
  return [...new Map(readers.toReversed().map((reader) => [reader.id, reader])).values()].map((reader) => ({
    key: `${now.dialogueId}:${notice.sequence}:${notice.kind}:${reader.id}`,
    person_id: reader.isStaff ? reader.id : null,
    address: reader.address,
    subject: notice.subject,
    body: [greeting(reader), ...notice.paragraphs, whyYou(reader)].join('\n\n'),
  }));
}

const greeting = ({ name }: Recipient): string => (name === null ? 'Hej!' : `Hej ${name}!`);

function whyYou({ party, role, unit, deputyForName }: Recipient): string {
  if (party === PARTICIPANTS) return 'Du får brevet för att du har bett om återkoppling.';
  const title =
    role !== null && role in roles ? roles[role as keyof typeof roles].title.toLocaleLowerCase('sv') : null;
  const as = title === null ? '' : ` som ${title}${unit === null ? '' : ` i ${unit}`}`;
  return deputyForName === null
    ? `Du får brevet${as}.`
    : `Du får brevet${as}, som ersättare för ${deputyForName}.`;
}
