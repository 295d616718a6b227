import { deputyshipItem } from '../contract/deputyship';
import { addDays } from '../domain/lifecycle/calendar';
import { UNITS, type Cast } from './cast';

const ABSENT = 'karin.sandberg';
/** Longer than the social administration is asked for anything. */
const NEEDED_DAYS = 400;

/** Karin Sandberg is away the whole story through; where nobody is named for so long, the coordinator names Peter Lönn. */
export async function nameDeputy({ coordinator, social }: Cast, today: string): Promise<void> {
  const until = addDays(today, NEEDED_DAYS);
  const before = await coordinator.all(`/organisation/deputyships?person=${ABSENT}`, deputyshipItem);
  const last = before
    .filter(
      ({ deputy, principal, revokedAt }) =>
        deputy.id === social.id && principal.id === ABSENT && revokedAt === null,
    )
    .map(({ validTo }) => validTo)
    .reduce((latest, day) => (day > latest ? day : latest), '');
  if (last >= until) return;
  const validFrom = last >= today ? addDays(last, 1) : today;
  const named = { principal: ABSENT, deputy: social.id, role: 'administration-contact', unit: UNITS.social };
  await coordinator.post(
    '/organisation/deputyships',
    { ...named, validFrom, validTo: until },
    deputyshipItem,
  );
}
