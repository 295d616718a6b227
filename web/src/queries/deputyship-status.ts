import type { DeputyshipItem } from '../../../src/contract/deputyship';

export type DeputyshipStatus = 'now' | 'toCome' | 'ended' | 'revoked';

/** How a deputyship stands on a day. */
export function deputyshipStatus(
  { validFrom, validTo, revokedAt }: Pick<DeputyshipItem, 'validFrom' | 'validTo' | 'revokedAt'>,
  day: string,
): DeputyshipStatus {
  if (revokedAt !== null) return 'revoked';
  if (day < validFrom) return 'toCome';
  return day > validTo ? 'ended' : 'now';
}

/** May still be revoked. */
export const isOngoing = (status: DeputyshipStatus): boolean => status === 'now' || status === 'toCome';
