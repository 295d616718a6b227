import type { Pool } from 'pg';
import type { Clock } from '../src/register/clock';
import type { Definitions } from '../src/register/definitions';
import type { Register } from '../src/register/register';
import type { Publisher } from './publisher';

/** What the activities are made of. The worker provides it. */
export interface ActivityDependencies {
  readonly pool: Pool;
  readonly register: Pick<Register, 'passTime' | 'begin'>;
  readonly definitions: Pick<Definitions, 'byHash'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly publisher: Publisher;
}
