import { effectActivities } from './effects';

/** Each week: every manager is told what stands still in the own administration. */
export async function stalledDigest(): Promise<number> {
  return effectActivities.sendStalledDigest();
}
