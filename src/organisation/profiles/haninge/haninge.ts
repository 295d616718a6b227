import type { MunicipalityProfile } from '../profile';
import { areas } from './areas';
import { population } from './population';
import { responsibilities, targetGroups } from './target-groups';
import { homes, services, units } from './units';

/** The default municipality: Haninge, from public pages and statistics. */
export const haninge: MunicipalityProfile = {
  units,
  services,
  homes,
  areas,
  targetGroups,
  responsibilities,
  population,
};
