import type { Page } from 'playwright-core';
import { people } from '../support/lives';
import type { Town } from './town';

/** What a page becomes when something is opened in front of it, goes wrong or takes its time. */
export interface ShownState {
  readonly name: string;
  readonly person: string;
  readonly path: string;
  /** Brings it about, and waits until it is there. */
  readonly come: (page: Page) => Promise<unknown>;
  /** Whoever brought it about has the focus within it. */
  readonly focused?: boolean;
  /** Longer than any other: so that it is seen as it waits. */
  readonly slow?: string;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const dialog = (page: Page): Promise<void> => page.getByRole('dialog').waitFor();

const inDialog =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await press(page, name);
    await dialog(page);
  };

async function triedEmpty(page: Page): Promise<void> {
  await page.locator('form button[type=submit]').last().click();
  await page.locator('.faults').waitFor();
}

async function pausedEmpty(page: Page): Promise<void> {
  await inDialog('Pausa')(page);
  await triedEmpty(page);
}

async function found(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialog(page);
  await page.keyboard.type('da');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

async function listed(page: Page): Promise<void> {
  await inDialog('Tilldela någon')(page);
  await page.keyboard.type('a');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

async function accountOpened(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ditt konto' }).press('Enter');
  await page.getByRole('menu').waitFor();
}

async function signedOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Dialoger' }).first().click();
  await dialog(page);
}

async function offline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.getByText('Ingen kontakt med Rådslag').waitFor();
}

async function taking(page: Page): Promise<void> {
  await press(page, /^Ta/);
  await page.locator('button[aria-busy=true]').waitFor();
}

async function taken(page: Page): Promise<void> {
  await press(page, /^Ta/);
  await page.locator('.toast').waitFor();
}

const inFront = (town: Town): readonly ShownState[] => {
  const dialogue = `dialoger/${town.carryingOut}/genomforande`;
  const of = { person: people.lead, focused: true } as const;
  return [
    { ...of, name: 'dialog-bekrafta', path: 'jag', come: inDialog('Avsluta inloggningen') },
    { ...of, name: 'dialog-ersattare', path: 'jag', come: inDialog('Utse ersättare') },
    { ...of, name: 'dialog-tilldela', path: dialogue, come: listed },
    { ...of, name: 'dialog-pausa-fel', path: dialogue, come: pausedEmpty },
    { ...of, name: 'kommandomeny', path: 'ko', come: found },
    { ...of, name: 'kortkommandon', path: 'ko', come: inDialog('Alla kortkommandon') },
    {
      ...of,
      name: 'kontomeny',
      path: 'ko',
      come: accountOpened,
    },
  ];
};

/** Each state that is no page of its own. `closed`: a dialogue that some may not read. */
export const statesOf = (town: Town, closed: string): readonly ShownState[] => {
  const question = `dialoger/${town.begun}/uppgift/state-question`;
  const statement = `dialoger/${town.coordinating}/uppgift/statement~kultur-och-fritidsforvaltningen`;
  return [
    ...inFront(town),
    { name: 'ny-dialog-fel', person: people.lead, path: 'dialoger/ny', come: triedEmpty, focused: true },
    { name: 'uppgift-fel', person: people.lead, path: question, come: triedEmpty, focused: true },
    {
      name: 'knapp-som-vantar',
      person: people.cultureContact,
      path: statement,
      come: taking,
      slow: '**/claim',
    },
    {
      name: 'knapp-som-vantat',
      person: people.elderContact,
      path: statement.replace('kultur-och-fritids', 'aldre'),
      come: taken,
    },
    {
      name: 'dialog-stangd',
      person: people.socialContact,
      path: `dialoger/${closed}/plan`,
      come: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
    },
    { name: 'utan-nat', person: people.analyst, path: 'ko', come: offline },
    { name: 'utloggad', person: people.registrar, path: 'ko', come: signedOut, focused: true },
  ];
};
