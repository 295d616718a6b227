import { setTimeout } from 'node:timers/promises';
import type { AddedContribution } from '../../../src/contract/contribution';
import { punktdialog } from '../../../src/domain/definitions/punktdialog';
import { dialogueWorkflowId } from '../../../workflows/dialogue.messages';
import { collecting, keyOf, voice } from '../../whole-system/collecting';
import { noTimes, type Times } from '../../whole-system/machine';
import type { Desk } from '../../whole-system/town';
import { people } from '../../support/lives';
import { day } from '../../support/sample-records';
import { Absence } from '../absence';
import { must, type Case, type Size } from '../case';
import type { WholeSystem } from '../../whole-system/whole-system';
import { endedOf, lifecyclesWhile } from './lifecycles';

interface Extent {
  readonly waiting: number;
  /** ms that Temporal is away, and that each desk rests between two lifecycles meanwhile. */
  readonly away: number;
  readonly rest: number;
}

const extents: Readonly<Record<Size, Extent>> = {
  short: { waiting: 24, away: 3_000, rest: 500 },
  whole: { waiting: 1_000, away: 600_000, rest: 3_000 },
};

/** What waited is caught up within this, and nothing that rings afterwards is later than that, in s. */
const CAUGHT_UP = 120;
const LATE = 60;
/** ms between two voices in a collection. */
const BETWEEN_VOICES = 200;

/** People's acts go on while Temporal is away, and so do their voices; afterwards everything is told and done, once. */
export const temporal: Case = {
  injects: 'Temporal dödas med många dialoger som väntar, och är borta en stund; folk arbetar vidare',
  async run({ system, size }) {
    const { waiting, away, rest } = extents[size];
    const desks = await system.desks('temporal', 4, 3);
    const idle = await system.desks('waiting', 8, 0);
    for (let at = 0; at < waiting; at += idle.length)
      await Promise.all(idle.map((desk) => begin(system, desk)));
    // Open however far the clock goes.
    const { dialogue } = await collecting(system, { collectionEnds: day(10_000), decisionDate: day(10_100) });
    await system.drained(CAUGHT_UP * 1_000);

    const times = noTimes();
    const until = Date.now() + away;
    const isAway = (): boolean => Date.now() < until;
    const absence = await Absence.begin(system, away / 2);
    const [, voices, ...lived] = await Promise.all([
      setTimeout(away / 2).then(() => ring(system, idle)),
      voicesWhile(system, dialogue, isAway, times),
      ...desks.map((desk) => lifecyclesWhile(system, desk, isAway, { times, rest })),
    ]).finally(() => absence.end());
    must((await toldOf(system, desks)) === 0, 'Temporal var inte borta hela tiden');
    // What was frozen is killed; the system itself starts it again.
    system.killIfRunning('temporal');
    await system.answersAgain();
    const caughtUp = await rung(system, idle, { times: 1, within: CAUGHT_UP });
    const { ended } = await endedOf(system, desks);
    const lifecycles = lived.reduce((sum, each) => sum + each, 0);
    must(ended === lifecycles, `${String(ended)} av ${String(lifecycles)} är slut`);
    // In small it shares the machine with other tests, and whoever waits too long for it is asked to come back.
    must(size === 'short' || times.turnedAway === 0, `${String(times.turnedAway)} blev avvisade`);

    await ring(system, idle);
    const late = await rung(system, idle, { times: 2, within: LATE });
    await begunOnce(system, idle);
    return `borta ${String(away / 1_000)} s med ${String(waiting)} som väntade, ${absence.shown}; ${String(ended)} livscykler gick till slut och ${String(voices)} bidrag kom in en gång; ikapp ${caughtUp.toFixed(0)} s efteråt, varje klocka, brev och arbetsflöde en gång; ${String(waiting)} klockor därefter högst ${late.toFixed(0)} s sena`;
  },
};

const begin = (system: WholeSystem, { owner, lead }: Desk): Promise<unknown> => {
  const body = { definition: punktdialog.id, title: owner, owner, lead: lead.person, initiator: 'official' };
  return system.machines.ask(lead, { call: 'create', path: '/dialogues', body }, noTimes());
};

/** What people say one after the other as long as that holds. Returns how many. @throws unless each is stored, once */
async function voicesWhile(
  system: WholeSystem,
  dialogue: string,
  holds: () => boolean,
  times: Times,
): Promise<number> {
  const by = await keyOf(system, people.lead);
  const path = `/dialogues/${dialogue}/contributions`;
  const acknowledged: string[] = [];
  while (holds()) {
    const voicing = { call: 'create', path, body: voice(acknowledged.length) } as const;
    acknowledged.push((await system.machines.ask<AddedContribution>(by, voicing, times)).id);
    await setTimeout(BETWEEN_VOICES);
  }
  const stored = await system.count('select count(*)::int as n from contribution where dialogue_id = $1', [
    dialogue,
  ]);
  const known = await system.count(
    'select count(*)::int as n from contribution where dialogue_id = $1 and id = any($2::uuid[])',
    [dialogue, acknowledged],
  );
  must(
    stored === acknowledged.length && known === stored && stored > 0,
    `bidrag: kvitterade ${String(acknowledged.length)}, lagrade ${String(stored)}, av de kvitterade ${String(known)}`,
  );
  return stored;
}

/** Dialogues of theirs that Temporal has heard of. */
const toldOf = (system: WholeSystem, desks: readonly Desk[]): Promise<number> =>
  system.count(
    `select count(*)::int as n from dialogue d where ${OWNED} and told_revision > 0`,
    owners(desks),
  );

const OWNED = 'd.owner_id = any($1::text[])';
const owners = (desks: readonly Desk[]): readonly unknown[] => [desks.map(({ owner }) => owner)];

/** Time goes by until all that wait are to be reminded. */
async function ring(system: WholeSystem, desks: readonly Desk[]): Promise<void> {
  const seconds = await system.count(
    `select ceil(extract(epoch from max(d.next_due) - now()))::int as n from dialogue d where ${OWNED}`,
    owners(desks),
  );
  await system.forward(seconds);
}

/** Until each that waits has been reminded as often as time has gone by, and has told of it as the others have; in s. */
async function rung(
  system: WholeSystem,
  desks: readonly Desk[],
  { times, within }: { readonly times: number; readonly within: number },
): Promise<number> {
  const REMINDED = `(select count(*) from dialogue_event e where e.dialogue_id = d.id and e.kind = 'reminded')`;
  const other = (than: string): Promise<number> =>
    system.count(
      `select count(*)::int as n from dialogue d where ${OWNED} and ${REMINDED} ${than} ${String(times)}`,
      owners(desks),
    );
  const began = Date.now();
  while ((await other('<')) > 0) {
    must(Date.now() - began < within * 1_000, `inte ikapp inom ${String(within)} s`);
    await setTimeout(200);
  }
  await system.drained(within * 1_000 - (Date.now() - began));
  const seconds = (Date.now() - began) / 1_000;
  must((await other('<>')) === 0, `några har påmints fler än ${String(times)} gånger`);
  const kinds = await system.count(
    `select count(distinct letters)::int as n from (
       select (select count(*) from mail m where m.dialogue_id = d.id) as letters from dialogue d where ${OWNED}) told`,
    owners(desks),
  );
  must(kinds === 1, 'de som väntade har fått olika många brev');
  return seconds;
}

/** Each that waits has been driven by one workflow all the time: of one that has ended a second finds nothing to do. */
async function begunOnce(system: WholeSystem, desks: readonly Desk[]): Promise<void> {
  const { rows } = await system.pool.query<{ id: string }>(`select d.id from dialogue d where ${OWNED}`, [
    ...owners(desks),
  ]);
  const runs = new Map(rows.map(({ id }) => [dialogueWorkflowId(id), 0]));
  await system.asOperator(async ({ workflow }) => {
    for await (const { workflowId } of workflow.list({ query: `WorkflowType = 'dialogue'` })) {
      const before = runs.get(workflowId);
      if (before !== undefined) runs.set(workflowId, before + 1);
    }
  });
  const wrong = [...runs].filter(([, count]) => count !== 1);
  must(wrong.length === 0, `${String(wrong.length)} som väntar har inte haft ett enda arbetsflöde`);
}
