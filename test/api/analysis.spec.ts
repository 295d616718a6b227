import { randomUUID } from 'node:crypto';
import type * as contract from '../../src/contract/analysis';
import type { ContributionDetail } from '../../src/contract/contribution';
import type { Page } from '../../src/contract/page';
import { people } from '../support/lives';
import { carryOutImport, collecting, startImport, uploaded } from '../support/material';
import { membersIn } from '../support/lives';
import * as records from '../support/sample-records';
import { Story, type Reply } from '../support/story';

const file = [
  'Text,Age,Gender',
  '"Mer ljus 💡 vid\nstationen",17,K',
  'Fler bänkar,70,M',
  ...Array.from({ length: 8 }, (_, at) => `Ljus ${String(at)},${String(65 + at)},M`),
  'Utan ålder,,',
].join('\n');

describe('the analysis over HTTP', () => {
  let story: Story;
  let dialogue: string;
  let said: Map<number, { id: string; text: string; line: number }>;
  beforeAll(async () => {
    story = await Story.start();
    dialogue = await collecting(story);
    const { id: fileId } = await uploaded(story, people.lead, { name: 'svar.csv', content: file });
    const mapping = { text: 'Text', age: 'Age', sex: 'Gender' };
    const started = await startImport(story, dialogue, { fileId, mapping });
    await carryOutImport(story, started.body.id);
    const { rows } = await story.running.pool.query<{
      id: string;
      text: string;
      line: number;
      number: number;
    }>('select id, text, line, number from contribution where dialogue_id = $1', [dialogue]);
    said = new Map(rows.map((row) => [row.number, row]));
  }, 60_000);
  afterAll(() => story.stop());

  const at = (number: number): { id: string; text: string; line: number } => {
    const contribution = said.get(number);
    if (!contribution) throw new Error(`No contribution ${String(number)}`);
    return contribution;
  };
  const theme = async (name: string): Promise<string> => {
    const { body } = await story.post<{ id: string }>(people.analyst, `dialogues/${dialogue}/themes`, {
      body: { name },
    });
    return body.id;
  };
  const code = (codings: object[], person: string = people.analyst): Promise<Reply<contract.AddedCodings>> =>
    story.post<contract.AddedCodings>(person, `dialogues/${dialogue}/codings`, { body: { codings } });

  it('codes passages that stand where they say, and counts them by theme', async () => {
    const themeId = await theme('Ljus');
    const { status, body } = await code([
      { themeId, contributionId: at(1).id, start: 0, end: 11, quote: 'Mer ljus 💡' },
      { themeId, contributionId: at(3).id, start: 0, end: 4, quote: 'Ljus' },
    ]);
    expect(status).toBe(201);
    expect(body.ids).toHaveLength(2);
    const { items } = await story.get<Page<contract.Coding>>(
      people.lead,
      `dialogues/${dialogue}/codings?theme=${themeId}`,
    );
    expect(items.map(({ passage, contribution: { number } }) => [number, passage])).toEqual([
      [1, 'Mer ljus 💡'],
      [3, 'Ljus'],
    ]);
    const themes = await story.get<Page<contract.Theme>>(people.lead, `dialogues/${dialogue}/themes`);
    expect(themes.items).toEqual([
      { id: themeId, name: 'Ljus', description: null, codings: 2, contributions: 2 },
    ]);
    expect(
      (await story.get<ContributionDetail>(people.lead, `contributions/${at(1).id}`)).codings,
    ).toMatchObject([{ theme: { name: 'Ljus' }, passage: 'Mer ljus 💡', coder: { id: people.analyst } }]);
  });

  it('keeps a passage that is coded twice once, with its id', async () => {
    const themeId = await theme('Bänkar');
    const passage = { themeId, contributionId: at(2).id, start: 5, end: 11 };
    const [first, again] = [await code([passage]), await code([passage, { ...passage, start: 0 }])];
    expect(again.body.ids).toEqual([first.body.ids[0], expect.any(String)]);
    const path = `codings/${first.body.ids[0] ?? ''}`;
    const analyst = await story.running.signIn(people.analyst);
    expect((await analyst.request('DELETE', `/api/v1/${path}`)).status).toBe(204);
    expect((await analyst.request('DELETE', `/api/v1/${path}`)).status).toBe(204);
    const { items } = await story.get<Page<contract.Coding>>(
      people.lead,
      `dialogues/${dialogue}/codings?contribution=${at(2).id}`,
    );
    expect(items.map(({ start, end }) => [start, end])).toEqual([[0, 11]]);
  });

  it('refuses every passage that does not stand where it says, and codes none of them', async () => {
    const themeId = await theme('Fel');
    const contributionId = at(1).id;
    const { status, body } = await story.post(people.analyst, `dialogues/${dialogue}/codings`, {
      body: {
        codings: [
          { themeId, contributionId, start: 0, end: 3, quote: 'Mer' },
          { themeId, contributionId, start: 0, end: 3, quote: 'Mor' },
          { themeId, contributionId, start: 0, end: 10_000 },
          { themeId, contributionId, start: 10, end: 14 },
          { themeId: randomUUID(), contributionId, start: 0, end: 3 },
          { themeId, contributionId: randomUUID(), start: 0, end: 3 },
        ],
      },
    });
    expect(status).toBe(422);
    expect(body.faults?.map(({ path, code: fault }) => [path, fault])).toEqual([
      ['codings.1', 'other-words'],
      ['codings.2', 'outside-text'],
      ['codings.3', 'cut-character'],
      ['codings.4.themeId', 'unknown-theme'],
      ['codings.5.contributionId', 'unknown-contribution'],
    ]);
    const { items } = await story.get<Page<contract.Coding>>(
      people.lead,
      `dialogues/${dialogue}/codings?theme=${themeId}`,
    );
    expect(items).toEqual([]);
  });

  it('gives no two themes of a dialogue the same name', async () => {
    await theme('Trygghet');
    const again = await story.post(people.analyst, `dialogues/${dialogue}/themes`, {
      body: { name: 'Trygghet' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('is the work of analyst and lead', async () => {
    const answer = await story.post(people.registrar, `dialogues/${dialogue}/themes`, {
      body: { name: 'Mitt' },
    });
    expect(answer).toMatchObject({
      status: 403,
      body: { rule: expect.stringContaining('material/code: analyst@any') as unknown },
    });
  });

  it('compares the participants with the population now, with formula and inputs, and hides small cells', async () => {
    const now = await story.get<contract.StoredRepresentativeness['result']>(
      people.lead,
      `dialogues/${dialogue}/representativeness/now`,
    );
    expect(now.inputs).toMatchObject({
      participants: 11,
      compared: 10,
      unknown: { age: 0, sex: 0, both: 1 },
      k: 5,
      target: [
        { ageFrom: 65, ageTo: null, sex: null },
        { ageFrom: 13, ageTo: 19, sex: null },
      ],
    });
    expect(now.inputs.population?.source).toContain('SCB');
    expect(now.formula.index).toContain('befolkningsandel');
    // One girl of 17 is fewer than five: she is hidden, and so is the only other count, or hers would follow from the sum.
    expect(now.groups.filter(({ hidden }) => hidden).map(({ band, sex }) => [band, sex])).toEqual([
      ['16-24', 'women'],
      ['65-79', 'men'],
    ]);
  });

  it('leads from a conclusion back to the line of the file, and from the contribution to the conclusion', async () => {
    await story.days(60, dialogue);
    const { waiting } = await story.read(dialogue);
    for (const activity of membersIn(
      waiting.map(({ key }) => key),
      'activity',
    ))
      await story.settle(people.lead, dialogue, `activity/${activity}`, {
        outcome: 'held',
        record: records.activity,
      });
    const { rows } = await story.running.pool.query<{ id: string }>(
      'select id from data_set where dialogue_id = $1',
      [dialogue],
    );
    const dataSets = rows.map(({ id }) => id);
    const open = await story.settle(people.lead, dialogue, 'collect', { record: { dataSets } });
    for (const id of membersIn(open, 'raw-data'))
      await story.settle(people.dataSteward, dialogue, `raw-data/${id}`, { record: records.dataSet });
    await story.settle(people.dataSteward, dialogue, 'privacy-review', { record: records.classification });
    await story.settle(people.registrar, dialogue, 'register', {
      record: { registryNumber: 'SBN 2026/900' },
    });
    await story.settle(people.analyst, dialogue, 'coding', { record: { themes: 2 } });
    await story.settle(people.analyst, dialogue, 'representativeness', {
      record: records.representativeness,
    });
    await story.settle(people.lead, dialogue, 'conclusions', {
      record: {
        conclusions: [
          { text: 'Det är mörkt.', contributionIds: [at(1).id, at(3).id] },
          { text: 'Det saknas bänkar.', contributionIds: [at(2).id] },
        ],
      },
    });
    const { items } = await story.get<Page<contract.Conclusion>>(
      people.lead,
      `dialogues/${dialogue}/conclusions`,
    );
    expect(items).toMatchObject([
      { version: 1, number: 1, inForce: true, text: 'Det är mörkt.', contributions: 2, unpublished: 0 },
      { version: 1, number: 2, inForce: true, text: 'Det saknas bänkar.', contributions: 1 },
    ]);
    const evidence = await story.get<Page<contract.Evidence>>(
      people.lead,
      `conclusions/${items[0]?.id ?? ''}/contributions`,
    );
    expect(evidence.items).toMatchObject([
      { number: 1, line: 2, file: { name: 'svar.csv' }, themes: [{ name: 'Ljus' }] },
      { number: 3, line: 5, file: { name: 'svar.csv' } },
    ]);
    const { conclusions } = await story.get<ContributionDetail>(people.lead, `contributions/${at(1).id}`);
    expect(conclusions).toMatchObject([{ text: 'Det är mörkt.', number: 1, inForce: true }]);
  });
});
