import type { AreaItem, OrganisationAt } from '../../../src/contract/organisation';

export interface Found {
  readonly unit: string;
  readonly grounds: readonly ('area' | 'target-group')[];
}

interface Asked {
  readonly areas: readonly string[];
  readonly groups: readonly string[];
}

/**
 * Rule 3, the register's part, as the API will find it: those responsible for a target group or an area of the plan. An
 * area concerns those responsible for what it lies in and for what lies in it.
 */
export function registerFinds(
  { responsibilities }: Pick<OrganisationAt, 'responsibilities'>,
  areas: readonly Pick<AreaItem, 'id' | 'path'>[],
  asked: Asked,
): readonly Found[] {
  const paths = areas.filter(({ id }) => asked.areas.includes(id)).map(({ path }) => path);
  const concerns = (area: string): boolean => {
    const own = areas.find(({ id }) => id === area)?.path;
    return own !== undefined && paths.some((path) => liesIn(own, path) || liesIn(path, own));
  };
  const found = responsibilities.filter(
    ({ targetGroup, area }) =>
      (targetGroup === null || asked.groups.includes(targetGroup)) && (area === null || concerns(area)),
  );
  return [...new Set(found.map(({ unit }) => unit))].sort().map((unit) => ({
    unit,
    grounds: [
      ...new Set(
        found
          .filter((one) => one.unit === unit)
          .map(({ targetGroup }) => (targetGroup === null ? 'area' : 'target-group')),
      ),
    ],
  }));
}

const liesIn = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`);
