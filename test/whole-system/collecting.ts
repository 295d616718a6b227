import { until } from '../../src/demo/until';
import { tokenHash } from '../../src/identity/token-secret';
import type { WholeSystem } from './whole-system';
import { TownOverHttp } from '../journeys/town-over-http';
import { coordinated, people } from '../support/lives';
import * as records from '../support/sample-records';
import { key, type Key } from './town';

export interface Collecting {
  readonly town: TownOverHttp;
  readonly dialogue: string;
}

/** A dialogue that is being carried out, whose collection the driver has opened. `plan`: what is other than usual in it. */
export async function collecting({ address }: WholeSystem, plan: object = {}): Promise<Collecting> {
  const town = new TownOverHttp(address);
  const dialogue = await town.create({ title: 'Mätning av bidrag' });
  const today = { boardDate: records.day(0), collectionBegins: records.day(0) };
  await coordinated(town, dialogue, { ...today, ...plan });
  await town.settle(people.communicator, dialogue, 'invite', { record: records.invitation });
  await until('att insamlingen öppnar', async () =>
    (await town.read(dialogue)).windows['collect'] === 'open' ? true : undefined,
  );
  return { town, dialogue };
}

/** The key of a machine that works as one of the demonstration's people. */
export async function keyOf({ pool }: WholeSystem, person: string): Promise<Key> {
  const made = key(person);
  await pool.query(
    `insert into api_token (id, hash, name, person_id, created_at, expires_at)
     values (gen_random_uuid(), $1, 'mätning', $2, now(), now() + interval '30 days')`,
    [tokenHash(made.secret), person],
  );
  return made;
}

/** What one of many says. */
export const voice = (at: number): object => ({
  channel: 'web',
  text: `Det är mörkt vid tunneln, säger nummer ${String(at)}.`,
  age: 14 + (at % 70),
});
