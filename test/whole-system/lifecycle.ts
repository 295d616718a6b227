import type { AcceptedAct } from '../../src/contract/accepted-act';
import { benchDefinition } from './bench-definition';
import type { Asked, Machines, Times } from './machine';
import type { Desk, Key } from './town';

/** About a page of text. */
const TEXT = 'Vad som sades, vad som avgjordes och varför. '.repeat(23).slice(0, 1_000);

interface Listed {
  readonly items: readonly {
    readonly ref: string;
    readonly step: string;
    readonly dialogue: { readonly id: string };
  }[];
}

/** One dialogue from its first task to its end: each decision is list my tasks, claim, settle. */
export async function runLifecycle(
  machines: Machines,
  desk: Desk,
  receivers: number,
  times: Times,
): Promise<void> {
  const { owner, lead } = desk;
  const begun = await machines.ask<AcceptedAct>(lead, beginning(owner, lead), times);
  await decideToEnd(machines, desk, begun.dialogueId, { asked: desk.receivers.slice(0, receivers), times });
}

/** From the first task of a dialogue that has just begun. */
export async function decideToEnd(
  machines: Machines,
  { lead }: Desk,
  dialogueId: string,
  { asked, times }: Deciding,
): Promise<void> {
  const decide = (by: Key): Promise<AcceptedAct> => decideNext(machines, by, dialogueId, { asked, times });
  for (let step = 0; step < 3; step += 1) await decide(lead);
  for (const { contact } of asked) await decide(contact);
  for (let step = 0; step < 2; step += 1) await decide(lead);
  const { ended } = await decide(lead);
  if (!ended) throw new Error(`${dialogueId} did not end`);
}

export const beginning = (owner: string, lead: Key, definition = benchDefinition.id): Asked => ({
  call: 'create',
  path: '/dialogues',
  body: {
    definition,
    title: `Mätning ${owner}`,
    owner,
    lead: lead.person,
    initiator: 'official',
  },
});

interface Deciding {
  readonly asked: Desk['receivers'];
  readonly times: Times;
}

export async function decideNext(
  machines: Machines,
  by: Key,
  dialogueId: string,
  { asked, times }: Deciding,
): Promise<AcceptedAct> {
  const { path, step } = await turnOf(machines, by, dialogueId, times);
  await machines.ask(by, { call: 'claim', path: `${path}/claim`, body: {} }, times);
  const settling = { call: 'settle', path: `${path}/settle`, body: answerTo(step, asked) } as const;
  return machines.ask<AcceptedAct>(by, settling, times);
}

/** What somebody is to do in a dialogue, by their own list. @throws when that is nothing */
export async function turnOf(
  machines: Machines,
  by: Key,
  dialogueId: string,
  times: Times,
): Promise<{ readonly path: string; readonly step: string }> {
  const { items } = await machines.ask<Listed>(by, { call: 'list', path: '/tasks/mine' }, times);
  const mine = items.find(({ dialogue }) => dialogue.id === dialogueId);
  if (!mine) throw new Error(`${by.person} has no task in ${dialogueId}`);
  return { path: `/dialogues/${dialogueId}/tasks/${mine.ref}`, step: mine.step };
}

export function answerTo(step: string, asked: Desk['receivers']): object {
  switch (step) {
    case 'name-receivers':
      return { outcome: 'done', record: { ...collection, receivers: asked.map(({ unit }) => unit) } };
    case 'state-question':
      return { outcome: 'done', record: question };
    case 'received':
      return { outcome: 'used', record: { use: TEXT } };
    default:
      return { outcome: 'done', record: { checked: TEXT } };
  }
}

const period = { periodFrom: '2026-01-01', periodTo: '2026-01-02' };

const collection = {
  dataSets: [],
  described: [{ title: 'Lappar', method: 'torgmöte', collector: 'Mätningen', rowCount: 1, ...period }],
  note: TEXT,
};

const question = {
  purpose: TEXT,
  question: 'Hur fort går det?',
  areas: ['jordbro'],
  ...period,
  form: 'punktdialog',
  initiator: 'official',
};
