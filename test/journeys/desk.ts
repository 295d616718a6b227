import type { Page } from 'playwright-core';
import type { AtWork } from './at-work';
import { fillAll, type Given } from './form';
import type { StaffSystem } from './staff-system';

export interface Answered {
  /** By its id: `supports`. Left out where the step has one outcome. */
  readonly outcome?: string;
  readonly reason?: string;
  /** By path: `record.purpose`. */
  readonly fields?: Readonly<Record<string, Given>>;
}

/** Everybody's desk in one system: who sits down at it does what people do, on the page and nowhere else. */
export class Desk {
  private readonly sitting = new Map<string, Promise<AtWork>>();

  constructor(private readonly system: StaffSystem) {}

  /** In a browser context of their own, the same each time. */
  of(person: string): Promise<AtWork> {
    const known = this.sitting.get(person) ?? this.system.signIn(person);
    this.sitting.set(person, known);
    return known;
  }

  /** Opens the task, writes the answer, gives it, and is led back to the dialogue. */
  async answer(person: string, dialogue: string, task: string, answered: Answered = {}): Promise<void> {
    const atWork = await this.of(person);
    await atWork.open(`dialoger/${dialogue}/uppgift/${task.replaceAll('/', '~')}`);
    await written(atWork.page, answered);
    await atWork.page.locator('main form button[type=submit]').last().click();
    await led(atWork, dialogue);
  }
}

async function written(page: Page, { outcome, reason, fields = {} }: Answered): Promise<void> {
  if (outcome !== undefined) await page.locator(`input[name=outcome][value="${outcome}"]`).check();
  await fillAll(page, fields);
  if (reason !== undefined) await fillAll(page, { reason });
}

/** Away from the task, or what stands in the way is told. */
async function led({ page }: AtWork, dialogue: string): Promise<void> {
  const away = page.waitForURL(
    (url) => url.pathname.includes(dialogue) && !url.pathname.includes('/uppgift/'),
    {
      timeout: 10_000,
    },
  );
  await away.catch(async () => {
    const told = await page.locator('main [role=alert], main .error').allInnerTexts();
    throw new Error(`The answer was not taken at ${page.url()}:\n${told.join('\n')}`);
  });
}
