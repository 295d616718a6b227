import type { TaskDraft } from '../../src/contract/task-draft';
import { coordinated, people, planned } from '../support/lives';
import * as records from '../support/sample-records';
import { fieldOf, fill } from './form';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(60_000);

let system: StaffSystem;
let town: TownOverHttp;
beforeAll(async () => {
  system = await StaffSystem.start();
  town = new TownOverHttp(system.url);
}, 60_000);
afterAll(() => system.stop());

describe('a method plan', () => {
  it('made anew after a referral begins with the question as it has been stated since', async () => {
    const dialogue = await town.create({ title: 'Lekplatser i Jordbro' });
    await planned(town, dialogue);
    await town.settle(people.committee, dialogue, 'mandate', {
      outcome: 'referred-back',
      reason: 'Frågan är för vid',
      record: records.mandate,
    });
    const question = 'Vilken lekplats ska byggas om först?';
    const states = (task: string, record: object, outcome = 'done'): Promise<unknown> =>
      town.settle(people.lead, dialogue, task, { outcome, record });
    await states('state-question', { ...records.question, question });
    await states('influence-check', records.influence, 'open');
    await states('known-already', records.knownAlready);
    await states('target-groups', records.targetGroups);
    const lead = await system.signIn(people.lead);
    await lead.open(`dialoger/${dialogue}/uppgift/method-plan`);
    const asked = fieldOf(lead.page, 'record.question').locator('input, textarea').first();
    expect(await asked.inputValue()).toBe(question);
    const methods = fieldOf(lead.page, 'record.methods.0.method').locator('input').first();
    expect(await methods.inputValue()).toBe(records.plan.methods[0]?.method);
  });

  it('of an occurrence begins without the days of its concept', async () => {
    const concept = await town.create({
      definition: 'medborgardialog.konceptdialog',
      title: 'Ung i Haninge',
    });
    await coordinated(town, concept, { seasonEnds: records.day(400) });
    const occurrence = await town.create({
      definition: 'medborgardialog.tillfalle',
      title: 'Ung i Haninge, våren',
      conceptId: concept,
    });
    const lead = await system.signIn(people.lead);
    await lead.open(`dialoger/${occurrence}/uppgift/method-plan`);
    await fill(lead.page, 'record.hours', 12);
    await lead.page.getByText('Utkast sparat').first().waitFor();
    const draft = await town.get<TaskDraft>(people.lead, `dialogues/${occurrence}/tasks/method-plan/draft`);
    const { question } = records.question;
    expect(draft.content?.['record']).toMatchObject({ hours: 12, question, periodFrom: '' });
    expect(draft.content?.['record']).not.toHaveProperty('seasonEnds');
  });
});
