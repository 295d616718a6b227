import type { Channel } from '../../../src/contract/contribution';

export type { Channel };

/** As the contract has them; the contract itself would bring its judge along. */
export const channels = ['web', 'meeting', 'paper', 'phone', 'file'] as const satisfies readonly Channel[];

/** Those that staff write down by hand. */
export const writtenChannels = ['paper', 'meeting', 'phone', 'web'] as const satisfies readonly Channel[];
