import type { Pool } from 'pg';
import type { MunicipalityProfile, ProfilePopulation } from './profiles/profile';
import { addMissing, type SeedTable } from './add-missing';
import { steadyId } from './steady-id';

/** Adds what is missing of a municipality; what staff have changed or ended since stays as they left it. */
export const seedMunicipality = (pool: Pool, profile: MunicipalityProfile): Promise<void> =>
  addMissing(pool, [...unitTables(profile), ...placesAndGroups(profile), ...populationTables(profile)]);

const unitTables = (profile: MunicipalityProfile): readonly SeedTable[] => [
  {
    table: 'unit',
    rows: profile.units.map(({ parent, from, ...unit }) => ({
      ...unit,
      parent_id: parent,
      valid_from: from,
    })),
  },
  {
    table: 'committee_service',
    rows: profile.services.map(({ committee, administration, from }) => ({
      committee_id: committee,
      administration_id: administration,
      valid_from: from,
    })),
  },
  {
    table: 'role_home',
    rows: Object.entries(profile.homes).map(([role, unit]) => ({ role, unit_id: unit })),
  },
];

const placesAndGroups = (profile: MunicipalityProfile): readonly SeedTable[] => [
  { table: 'area', rows: profile.areas },
  {
    table: 'target_group',
    rows: profile.targetGroups.map(({ ages, ...group }) => ({
      ...group,
      age_from: ages?.[0],
      age_to: ages?.[1],
    })),
  },
  {
    table: 'responsibility',
    rows: profile.responsibilities.map(({ unit, targetGroup, area, from }) => ({
      id: steadyId('responsibility', unit, targetGroup ?? '', area ?? '', from),
      unit_id: unit,
      target_group_id: targetGroup,
      area_id: area,
      valid_from: from,
    })),
  },
];

const populationTables = (profile: MunicipalityProfile): readonly SeedTable[] => [
  { table: 'population', rows: profile.population.flatMap(agesOf) },
  {
    table: 'population_total',
    rows: profile.population
      .filter(({ total }) => total !== undefined)
      .map(({ area, countedAt, source, total }) => ({
        area_id: area,
        counted_at: countedAt,
        source,
        count: total,
      })),
  },
];

function agesOf({ area, countedAt, source, byAge }: ProfilePopulation): readonly object[] {
  return (['women', 'men'] as const).flatMap((sex) =>
    (byAge?.[sex] ?? []).map((count, age) => ({
      area_id: area,
      counted_at: countedAt,
      age,
      sex,
      count,
      source,
    })),
  );
}
