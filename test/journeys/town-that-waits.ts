import type { Me } from '../../src/contract/me';
import { until } from '../../src/demo/until';
import { mandated, people } from '../support/lives';
import { OWNER } from '../support/sample-records';
import type { TownOverHttp } from './town-over-http';

/** Lets that many days pass for everybody in the system. */
export type Forward = (days: number) => Promise<unknown>;

/** More than an administration has to answer, and fewer than until its silence is noted. */
export const DAYS_WAITED = 19;

/** Dialogues that have stood still so long that they are late, some taken by somebody and some by nobody. */
export async function waited(town: TownOverHttp, forward: Forward): Promise<void> {
  await town.create({ title: 'Skolskjuts på Muskö' });
  const asked = await town.create({ title: 'Bullerplank vid Nynäsvägen' });
  await mandated(town, asked, { affectedAdministrations: ['socialforvaltningen', OWNER] });
  await town.write(
    people.educationContact,
    `dialogues/${asked}/tasks/statement~utbildningsforvaltningen/claim`,
    {},
  );
  await daysPass(town, forward);
}

/** Each process looks at the clock anew within a second: the day is to be new to all of them. */
async function daysPass(town: TownOverHttp, forward: Forward): Promise<void> {
  const today = async (): Promise<string> => (await town.get<Me>(people.lead, 'me')).day;
  const before = await today();
  await forward(DAYS_WAITED);
  await until('att den nya dagen har kommit', async () => (await today()) > before || undefined);
}
