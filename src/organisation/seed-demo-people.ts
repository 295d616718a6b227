import type { Pool } from 'pg';
import { addMissing } from './add-missing';
import { demoDeputyships, demoPeople } from './profiles/demo-people';
import { steadyId } from './steady-id';

/** From the municipality's own first day in the profile. */
const SINCE = '2023-01-01';

/** The invented people of the demonstration. @throws in production, where only real people may sign in */
export async function seedDemoPeople(
  pool: Pool,
  { isProduction }: { readonly isProduction: boolean },
): Promise<void> {
  if (isProduction) throw new Error('The invented people are not for production.');
  await addMissing(pool, [
    {
      table: 'person',
      rows: demoPeople.map(({ login, name }) => ({
        id: login,
        subject: login,
        name,
        email: `${login}@haninge.example`,
        active: true,
      })),
    },
    {
      table: 'role_assignment',
      rows: demoPeople.flatMap(({ login, holds }) =>
        holds.map(([role, unit]) => ({
          id: steadyId('role', login, role, unit),
          person_id: login,
          role,
          unit_id: unit,
          valid_from: SINCE,
        })),
      ),
    },
    {
      table: 'deputyship',
      rows: demoDeputyships.map(({ principal, deputy, role, unit, from, to }) => ({
        id: steadyId('deputy', principal, deputy, role, unit, from),
        principal_id: principal,
        deputy_id: deputy,
        role,
        unit_id: unit,
        valid_from: from,
        valid_to: to,
      })),
    },
  ]);
}
