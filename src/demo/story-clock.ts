import { z } from 'zod';
import { addDays } from '../domain/lifecycle/calendar';
import { weekday } from './dates';
import type { Person } from './person';
import { until } from './until';

const DAY_MS = 86_400_000;
const me = z.looseObject({ day: z.iso.date() });

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Months pass by moving the system's own clock, as `radslag clock forward` does. It never goes back. */
export class StoryClock {
  constructor(
    private readonly reader: Person,
    private readonly forward: (days: number) => Promise<void>,
  ) {}

  /** The Swedish date it is for everyone in the system. */
  async today(): Promise<string> {
    return (await this.reader.get('/me', me)).day;
  }

  /** Work takes its days: that many pass, and a weekend after them. */
  async spend(days: number): Promise<void> {
    await this.reach(weekday(await this.today(), days));
  }

  /** Lets time pass until that date is over. */
  passed(date: string): Promise<void> {
    return this.reach(addDays(date, 1));
  }

  /** Lets time pass until that date. A date that has come already is no reason to move. */
  async reach(date: string): Promise<void> {
    const days = daysBetween(await this.today(), date);
    if (days <= 0) return;
    await this.move(days);
    // An hour is lost when winter time begins: late in the evening that is the day before.
    if ((await this.today()) < date) await this.move(1);
  }

  /** Each process looks at the clock anew within a second: nobody acts before the day is new to them. */
  private async move(days: number): Promise<void> {
    const before = await this.today();
    await this.forward(days);
    await until('att alla har sett den nya dagen', async () => (await this.today()) !== before || undefined);
  }
}
