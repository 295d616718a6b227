import { addDays, localDate } from '../src/domain/lifecycle/calendar';
import { stepOf } from '../src/domain/lifecycle/steps';
import type { ActivityDependencies } from './dependencies';
import { post, type Letter } from './mail';
import { dateInWords } from './notices/words';
import { peopleBehind, type Recipient } from './people';

/**
 * Overdue; or untouched for more than half of its time with less than a third of it left; or taken by somebody who is no
 * longer here. Paused dialogues wait on purpose.
 */
const STALLED = `
  select t.dialogue_id as "dialogueId", d.number, d.title, d.definition_hash as "definitionHash", t.step, t.due::text,
    coalesce(u.parent_id, c.administration_id, u.id) as administration, u.name as unit, p.name as person,
    (t.opened_at at time zone 'Europe/Stockholm')::date::text as since
  from task t
    join dialogue d on d.id = t.dialogue_id and d.ended is null and d.state ->> 'paused' is null
    join unit u on u.id = t.unit_id
    left join person p on p.id = t.claimed_by
    left join lateral (select min(administration_id) as administration_id from committee_service s
      where s.committee_id = u.id and s.valid_from <= $1::date and coalesce(s.valid_to >= $1::date, true)) c on true
    cross join lateral (select (t.opened_at at time zone 'Europe/Stockholm')::date as opened,
      (t.touched_at at time zone 'Europe/Stockholm')::date as touched) on_day
  where t.status = 'open' and (
    t.due < $1::date
    or (touched <= opened and ($1::date - opened) * 2 > t.due - opened and (t.due - $1::date) * 3 < t.due - opened)
    or not p.active)
  order by t.due nulls last, t.dialogue_id, t.key`;

interface Stalled {
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly definitionHash: string;
  readonly step: string;
  readonly due: string | null;
  readonly administration: string;
  readonly unit: string;
  readonly person: string | null;
  readonly since: string;
}

/** To each manager, once a week, what stands still in the own administration: who is waited for, and since when. */
export const sendStalledDigest =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (): Promise<number> => {
    const at = await clock.now();
    const day = localDate(at);
    const { rows } = await pool.query<Stalled>(STALLED, [day]);
    const lines = await Promise.all(
      rows.map(async (row) => {
        const { title } = stepOf(await definitions.byHash(row.definitionHash), row.step);
        return { administration: row.administration, text: lineOf(row, title) };
      }),
    );
    const managers = [...new Set(rows.map(({ administration }) => `manager@${administration}`))];
    const people = await peopleBehind(pool, managers, { dialogueId: '', day });
    const letters = people.map((reader) =>
      letterTo(
        reader,
        weekOf(day),
        lines
          .filter(({ administration }) => reader.party === `manager@${administration}`)
          .map(({ text }) => text),
      ),
    );
    return post(pool, null, letters, at);
  };

function lineOf({ number, title, unit, person, due, since }: Stalled, step: string): string {
  const until = due === null ? '' : `, skulle varit klart ${dateInWords(due)}`;
  return `– ${step} i ”${title}” (${number}): väntar på ${person ?? unit} sedan ${dateInWords(since)}${until}`;
}

const letterTo = (
  { id, party, name, address }: Recipient,
  week: string,
  lines: readonly string[],
): Letter => ({
  key: `stalled-digest:${week}:${party}:${id}`,
  person_id: id,
  address,
  subject: `Stoppade uppgifter: ${lines.length}`,
  body: [`Hej ${name ?? ''}!`, 'Det här står stilla i din förvaltning:', lines.join('\n')].join('\n\n'),
});

/** The Monday a day's week began on: it names the week. */
const weekOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
