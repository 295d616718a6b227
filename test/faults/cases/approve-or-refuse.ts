import { randomUUID } from 'node:crypto';
import { keyOf } from '../../whole-system/collecting';
import type { Reply } from '../../whole-system/machine';
import { employ, key, type Key } from '../../whole-system/town';
import { TownOverHttp } from '../../journeys/town-over-http';
import { people, planned } from '../../support/lives';
import * as records from '../../support/sample-records';
import { must } from '../case';
import type { WholeSystem } from '../../whole-system/whole-system';

const COMMITTEE = 'stadsbyggnadsnamnden';

interface Way {
  readonly outcome: 'given' | 'refused';
  readonly reason?: string;
  /** What whoever comes second is told, and where the dialogue then is. */
  readonly second: 'not-open' | 'ended';
  readonly leaves: { readonly phase: string; readonly ended: string | null };
}

const ways: readonly [Way, Way] = [
  { outcome: 'given', second: 'not-open', leaves: { phase: 'coordinate', ended: null } },
  {
    outcome: 'refused',
    reason: 'Frågan är redan avgjord.',
    second: 'ended',
    leaves: { phase: 'plan', ended: 'refused' },
  },
];

/**
 * Two of the committee decide the same mandate at once, one giving it and one refusing. One of them wins, the other is
 * told why not, and the dialogue is where the winner sent it.
 */
export async function approveOrRefuse(system: WholeSystem, rounds: number): Promise<string> {
  const town = new TownOverHttp(system.address);
  const other = key('race-committee');
  await employ(system.pool, [], [{ role: 'committee', unit: COMMITTEE, key: other }]);
  const pair: readonly [Key, Key] = [await keyOf(system, people.committee), other];
  const won = { given: 0, refused: 0 };
  for (let round = 0; round < rounds; round += 1) won[await raced(system, town, pair, round)] += 1;
  // Whoever is sent first has the better chance, and each is as often.
  must(won.given > 0 && won.refused > 0, `bifall vann ${String(won.given)}, avslag ${String(won.refused)}`);
  return `bifall mot avslag ${String(rounds)} gånger: bifall vann ${String(won.given)}, avslag ${String(won.refused)}, den andra fick veta varför inte`;
}

async function raced(
  system: WholeSystem,
  town: TownOverHttp,
  pair: readonly [Key, Key],
  round: number,
): Promise<Way['outcome']> {
  const dialogue = await town.create({ title: `Kapplöpning ${String(round)}` });
  await planned(town, dialogue);
  const { plan } = await town.read(dialogue);
  const [first, second] = round % 2 === 0 ? ways : [ways[1], ways[0]];
  // Who does which changes only every other time: each of them wins by both.
  const [one, two] = round % 4 < 2 ? pair : [pair[1], pair[0]];
  const settle = (by: Key, { outcome, reason }: Way): Promise<Reply> => {
    const body = { outcome, reason, record: records.mandate, seenPlan: plan?.hash };
    return system.machines.send(by, `/dialogues/${dialogue}/tasks/mandate/settle`, randomUUID(), body);
  };
  const [early, late] = await Promise.all([settle(one, first), settle(two, second)]);
  const [winner, loser] = early.status === 200 ? [first, late] : [second, early];
  const seen = [early, late].map(({ status, text }) => `${String(status)} ${text.slice(0, 200)}`).join(' / ');
  must([early, late].filter(({ status }) => status === 200).length === 1, `inte en vann: ${seen}`);
  must(
    loser.status === 409 && loser.text.includes(`"${winner.second}"`),
    `${winner.outcome} vann, den andra fick inte 409 ${winner.second}: ${seen}`,
  );
  await leftBy(system, dialogue, winner);
  return winner.outcome;
}

/** @throws unless rows and events alike are the winner's alone */
async function leftBy({ pool }: WholeSystem, dialogue: string, { outcome, leaves }: Way): Promise<void> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select d.phase, d.ended, t.outcome, (
       select array_agg(e.detail ->> 'outcome') from dialogue_event e
       where e.dialogue_id = d.id and e.kind = 'task-settled' and e.detail ->> 'task' = 'mandate') as settled
     from dialogue d join task t on t.dialogue_id = d.id and t.key = 'mandate' where d.id = $1`,
    [dialogue],
  );
  const is = JSON.stringify(rows[0]);
  must(
    is === JSON.stringify({ ...leaves, outcome, settled: [outcome] }),
    `${outcome} vann, men nu gäller ${is}`,
  );
}
