import type { Locator } from 'playwright-core';
import { analysed, coordinated, mandated, people, supported } from '../support/lives';
import * as records from '../support/sample-records';
import { StaffSystem } from './staff-system';
import { askedTwenty } from './town-of-twenty';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(60_000);

const today = { boardDate: records.day(0), collectionBegins: records.day(0) };

describe('a paused dialogue', () => {
  let system: StaffSystem;
  let town: TownOverHttp;
  beforeAll(async () => {
    system = await StaffSystem.start();
    town = new TownOverHttp(system.url);
  }, 60_000);
  afterAll(() => system.stop());

  const begunAnd = async (
    lived: (town: TownOverHttp, dialogue: string) => Promise<unknown>,
  ): Promise<string> => {
    const dialogue = await town.create({ title: 'Spången i Ågesta' });
    await lived(town, dialogue);
    return dialogue;
  };
  const pause = (dialogue: string): Promise<unknown> =>
    town.write(people.lead, `dialogues/${dialogue}/pause`, { until: records.day(30), reason: 'Sommar' });

  /** Opened while it runs, paused before the reader's eyes: what then still says whom it waits for. */
  const pausedIn = async (
    dialogue: string,
    tab: string,
    waits: RegExp,
  ): Promise<{ readonly main: Locator; readonly still: readonly string[] }> => {
    const lead = await system.signIn(people.lead);
    await lead.open(`dialoger/${dialogue}/${tab}`);
    const main = lead.page.locator('main');
    await main.locator('.panel').getByText(waits).first().waitFor();
    await pause(dialogue);
    await main
      .locator('.panel')
      .getByText(/^Pausad till /)
      .first()
      .waitFor();
    expect(lead.faults).toEqual([]);
    // What has been paused and what has happened are asked for apart: one may be heard of before the other.
    const still = main.locator('.panel').getByText(waits);
    await still
      .first()
      .waitFor({ state: 'hidden' })
      .catch(() => undefined);
    return { main, still: await still.allInnerTexts() };
  };

  it('has no due date that runs in planning', async () => {
    const { still } = await pausedIn(await begunAnd(() => Promise.resolve()), 'plan', /^senast /);
    expect(still).toEqual([]);
  });

  it('waits for no administration, and asks for no answer by a day', async () => {
    const { main, still } = await pausedIn(await begunAnd(mandated), 'samordning', /^Väntar på svar/);
    expect(still).toEqual([]);
    expect(await main.getByText(/svar senast/).count()).toBe(0);
  });

  it('waits for none of twenty in the count of them either', async () => {
    const { main, still } = await pausedIn(await askedTwenty(town), 'samordning', /^Väntar på svar/);
    expect(still).toEqual([]);
    expect(
      await main
        .locator('.tally')
        .getByText(/^Pausad till /)
        .count(),
    ).toBe(1);
  });

  it('has not kept the coordinator waiting', async () => {
    const { still } = await pausedIn(await begunAnd(supported), 'samordning', /^Samordnaren har väntat/);
    expect(still).toEqual([]);
  });

  it('waits for no communicator', async () => {
    const { still } = await pausedIn(await begunAnd(coordinated), 'genomforande', /^Väntar på \D/);
    expect(still).toEqual([]);
  });

  it('still says which administrations are to receive the result', async () => {
    const dialogue = await begunAnd(async (_, id) => {
      await coordinated(town, id, today);
      await analysed(town, id);
      await town.settle(people.communicator, id, 'publish', { record: records.publication });
    });
    const { main, still } = await pausedIn(dialogue, 'resultat', / sedan .*arbetsdag/);
    expect(still).toEqual([]);
    const { waiting } = await town.read(dialogue);
    const rows = main.locator('section[aria-labelledby=receptions] .row');
    for (const { unit } of waiting.filter(({ step }) => step === 'received'))
      expect(await rows.getByText(unit.name, { exact: true }).count()).toBe(1);
  });
});
