import type { Case } from './case';
import { api } from './cases/api';
import { clock } from './cases/clock';
import { crowd } from './cases/crowd';
import { deploy } from './cases/deploy';
import { order } from './cases/order';
import { poison } from './cases/poison';
import { postgres } from './cases/postgres';
import { rebuild } from './cases/rebuild';
import { restore } from './cases/restore';
import { rights } from './cases/rights';
import { slow } from './cases/slow';
import { temporal } from './cases/temporal';
import { temporalLost } from './cases/temporal-lost';
import { worker } from './cases/worker';

/**
 * In the order they are run: those that must tell every dialogue's driver anew come before many have lived, then what is
 * quick.
 */
export const cases: Readonly<Record<string, Case>> = {
  crowd,
  restore,
  'temporal-lost': temporalLost,
  order,
  rights,
  rebuild,
  deploy,
  poison,
  clock,
  api,
  worker,
  temporal,
  postgres,
  slow,
};
