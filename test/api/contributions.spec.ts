import { randomUUID } from 'node:crypto';
import type {
  AddedContribution,
  ContributionCounts,
  ContributionDetail,
  ContributionItem,
} from '../../src/contract/contribution';
import type { Page } from '../../src/contract/page';
import { people } from '../support/lives';
import { collecting } from '../support/material';
import { Story } from '../support/story';

describe('contributions entered by staff', () => {
  let story: Story;
  let dialogue: string;
  beforeAll(async () => {
    story = await Story.start();
    dialogue = await collecting(story);
  }, 60_000);
  afterAll(() => story.stop());

  const add = async (body: object, person: string = people.lead): Promise<AddedContribution> => {
    const answer = await story.post<AddedContribution>(person, `dialogues/${dialogue}/contributions`, {
      body: { channel: 'meeting', ...body },
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer));
    return answer.body;
  };
  const list = (query = ''): Promise<Page<ContributionItem>> =>
    story.get(people.analyst, `dialogues/${dialogue}/contributions?${query}`);
  const refused = (body: object, person: string = people.lead): Promise<unknown> =>
    story.post(person, `dialogues/${dialogue}/contributions`, { body: { channel: 'meeting', ...body } });

  it('are numbered in the order they come, also when they come at once', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => `Ljus ${String(at)}`);
    const added = await Promise.all(texts.map((text) => add({ text })));
    const numbers = added.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
    expect(added.every(({ late }) => !late)).toBe(true);
  });

  it('say the age band and keep the age to themselves; the address lies apart', async () => {
    const { id } = await add({
      text: 'Biblioteket stänger 18.\n"Var ska man vara?"',
      channel: 'phone',
      age: 17,
      sex: 'women',
      area: 'vega',
      participant: { address: 'ada@example.se', wantsFeedback: true },
    });
    const detail = await story.get<ContributionDetail>(people.analyst, `contributions/${id}`);
    expect(detail).toMatchObject({
      text: 'Biblioteket stänger 18.\n"Var ska man vara?"',
      channel: 'phone',
      ageBand: '16-24',
      sex: 'women',
      area: { id: 'vega', name: 'Vega' },
      enteredBy: { id: people.lead },
      late: false,
      unpublished: null,
      file: null,
      codings: [],
      conclusions: [],
    });
    expect(JSON.stringify(detail)).not.toContain('ada@example.se');
    expect(Object.keys(detail)).not.toContain('age');
    const { rows } = await story.running.pool.query(
      `select address, wants_feedback from participant where dialogue_id = $1`,
      [dialogue],
    );
    expect(rows).toEqual([{ address: 'ada@example.se', wants_feedback: true }]);
  });

  it('are found by words, inflected and begun', async () => {
    const { number } = await add({ text: 'Gatlyktorna vid tunneln är trasiga' });
    const found = async (q: string): Promise<readonly number[]> =>
      (await list(`q=${encodeURIComponent(q)}`)).items.map((item) => item.number);
    expect(await found('gatlykta tunnel')).toEqual([number]);
    expect(await found('gatly')).toEqual([number]);
    expect(await found('gatlykta station')).toEqual([]);
    expect(await found('!!!')).toEqual([]);
  });

  it('come in pages that neither repeat nor leave out, whatever is added meanwhile', async () => {
    const whole = (await list('limit=200')).items.map(({ number }) => number);
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, next }: Page<ContributionItem> = await list(`limit=5${cursor && `&cursor=${cursor}`}`);
      seen.push(...items.map(({ number }) => number));
      if (cursor === '') await add({ text: 'Kom emellan' });
      cursor = next;
    }
    expect(seen.slice(0, whole.length)).toEqual(whole);
    expect(seen).toHaveLength(whole.length + 1);
  });

  it('are added once, however often they are sent', async () => {
    const key = randomUUID();
    const send = (): Promise<unknown> =>
      story.post(people.lead, `dialogues/${dialogue}/contributions`, {
        body: { channel: 'paper', text: 'En gång' },
        key,
      });
    const [first, ...others] = await Promise.all([send(), send(), send()]);
    expect(others).toEqual([first, first]);
    expect((await list(`q=${encodeURIComponent('"En gång"')}`)).items).toHaveLength(1);
  });

  it('keep their publication withdrawn until it is restored, and are read all the same', async () => {
    const { id, number } = await add({ text: 'Min granne Ada Andersson stör' });
    const withdrawn = await story.post(people.dataSteward, `contributions/${id}/withdraw`, {
      body: { reason: 'Namnger en person' },
    });
    expect(withdrawn).toMatchObject({ status: 200, body: { id, unpublished: { why: 'Namnger en person' } } });
    expect((await list('unpublished=true')).items.map((item) => item.number)).toEqual([number]);
    expect((await list('unpublished=false&limit=200')).items.map((item) => item.number)).not.toContain(
      number,
    );
    await story.post(people.dataSteward, `contributions/${id}/restore`, {});
    expect(await story.get(people.lead, `contributions/${id}`)).toMatchObject({ unpublished: null });
  });

  it('are counted with how many ask to be told, each address once', async () => {
    const told = async (): Promise<number> =>
      (await story.get<ContributionCounts>(people.lead, `dialogues/${dialogue}/contributions/counts`))
        .toBeTold;
    const before = await told();
    const address = 'berätta@example.org';
    await add({ text: 'Först', participant: { address, wantsFeedback: true } });
    await add({ text: 'Sedan', participant: { address, wantsFeedback: true } });
    await add({ text: 'Nej tack', participant: { address: 'nej@example.org', wantsFeedback: false } });
    expect(await told()).toBe(before + 1);
  });

  it('are counted as their filters list them', async () => {
    const counts = (): Promise<ContributionCounts> =>
      story.get(people.analyst, `dialogues/${dialogue}/contributions/counts`);
    const before = await counts();
    const { id } = await add({ text: 'Räkna mig' });
    const reason = 'Namnger en person';
    await story.post(people.dataSteward, `contributions/${id}/withdraw`, { body: { reason } });
    expect(await counts()).toEqual({
      all: before.all + 1,
      uncoded: before.uncoded + 1,
      unpublished: before.unpublished + 1,
      late: before.late,
      toBeTold: before.toBeTold,
    });
    const { items } = await list('uncoded=true&limit=200');
    expect(items).toHaveLength(before.uncoded + 1);
  });

  it('cannot be changed or deleted, not even in the database', async () => {
    const { id } = await add({ text: 'Ordagrant' });
    const { pool } = story.running;
    await expect(pool.query(`update contribution set text = 'x' where id = $1`, [id])).rejects.toThrow(
      /never/,
    );
    await expect(pool.query('delete from contribution where id = $1', [id])).rejects.toThrow(/never/);
  });

  it.each([
    ['without words', { text: ' ' }, 'text'],
    ['longer than eight pages', { text: 'x'.repeat(20_001) }, 'text'],
    ['said to come from a file', { text: 'x', channel: 'file' }, 'channel'],
    ['of someone too old', { text: 'x', age: 121 }, 'age'],
    ['with an unknown sex', { text: 'x', sex: 'k' }, 'sex'],
    ['from an area there is not', { text: 'x', area: 'mars' }, 'area'],
    ['of a data set there is not', { text: 'x', dataSetId: randomUUID() }, 'dataSetId'],
    ['said in the future', { text: 'x', saidAt: '2099-01-01T00:00:00Z' }, 'saidAt'],
    ['with a field nobody knows', { text: 'x', colour: 'red' }, 'colour'],
  ])('%s are refused by the field that is wrong', async (_, body, path) => {
    expect(await refused(body)).toMatchObject({ status: 422, body: { faults: [{ path }] } });
  });

  it('are refused from those whose role does not collect, by the rule that says whose does', async () => {
    expect(await refused({ text: 'x' }, people.socialManager)).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', rule: expect.stringContaining('material/add-contribution') as unknown },
    });
  });

  it('are not received before the collection has opened', async () => {
    const early = await story.create();
    const answer = await story.post(people.lead, `dialogues/${early}/contributions`, {
      body: { channel: 'paper', text: 'För tidigt' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-open' } });
  });

  it('are a file that a spreadsheet opens and that runs nothing', async () => {
    await add({ text: '=HYPERLINK("http://x")' });
    const lead = await story.running.signIn(people.lead);
    const response = await lead.request('GET', `/api/v1/dialogues/${dialogue}/contributions.csv`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toContain('nummer;text;kanal');
    expect(lines.some((line) => line.includes(`"'=HYPERLINK(""http://x"")"`))).toBe(true);
    expect(response.headers.get('content-type')).toContain('text/csv');
  });

  it('are received and said to be late once the collection has closed, unless they were said in time', async () => {
    await story.days(60, dialogue);
    const late = await add({ text: 'För sent' });
    const inTime = await add({ text: 'Blanketten låg i lådan', saidAt: new Date().toISOString() });
    expect([late.late, inTime.late]).toEqual([true, false]);
    expect((await list('late=true')).items.map(({ number }) => number)).toEqual([late.number]);
  });

  it('of nowhere are not found', async () => {
    expect(await story.refusal(people.lead, `contributions/${randomUUID()}`)).toMatchObject({ status: 404 });
    expect(await story.refusal(people.lead, `dialogues/${randomUUID()}/contributions`)).toMatchObject({
      status: 404,
      body: { code: 'unknown-dialogue' },
    });
  });
});
