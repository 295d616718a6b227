import { useQuery } from '@tanstack/react-query';
import type { OrganisationAt } from '../../../src/contract/organisation';
import { organisationQuery } from '../queries/organisation';
import { initialsOf, marksOf } from './initials';

type Units = OrganisationAt['units'];

/** A list asks for every row of it; the organisation is the same object until it changes. */
const known = new WeakMap<Units, ReadonlyMap<string, string>>();

function marksIn(units: Units): ReadonlyMap<string, string> {
  const marks = known.get(units) ?? marksOf(units.map(({ name }) => name));
  known.set(units, marks);
  return marks;
}

/** The mark of a unit among those there are today; of one that is not among them, by its name alone. */
export function useUnitMarks(): (name: string) => string {
  const units = useQuery(organisationQuery).data?.units;
  return (name) => (units && marksIn(units).get(name)) ?? initialsOf(name);
}
