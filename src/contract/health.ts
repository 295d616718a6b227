import { z } from 'zod';

const upOrDown = z.enum(['up', 'down']);

export const readiness = z.object({
  /** `not-ready`: no request that needs the database can be answered. */
  status: z.enum(['ready', 'not-ready']),
  database: upOrDown,
  /** `behind`: the database lacks migrations this process was built with. */
  migrations: z.enum(['up', 'behind', 'unknown']),
  /** What drives the dialogues by itself. While it is down people go on working; clocks catch up afterwards. */
  driver: upOrDown,
  parts: z.object({ temporal: upOrDown, worker: upOrDown }),
});
export type Readiness = z.output<typeof readiness>;

export const liveness = z.object({ status: z.literal('live') });
