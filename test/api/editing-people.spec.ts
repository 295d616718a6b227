import { randomUUID } from 'node:crypto';
import type { DialogueDetail } from '../../src/contract/dialogue';
import type { CreatedToken } from '../../src/contract/me';
import type { StalledPage } from '../../src/contract/monitoring';
import type { PersonItem } from '../../src/contract/organisation';
import type { Page } from '../../src/contract/page';
import type { Leaving, PersonRecord } from '../../src/contract/person';
import type { RoleAssignmentItem } from '../../src/contract/role-assignment';
import { mandated, membersIn, people } from '../support/lives';
import { Story } from '../support/story';
import { Editing } from './editing';

describe('the people, as the coordinator keeps them', () => {
  let the: Editing;
  beforeAll(async () => {
    the = await Editing.start();
  });
  afterAll(() => the.stop());

  const ny = { id: 'nils.ny', name: 'Nils Ny', email: 'nils.ny@haninge.example', subject: 'ad|nils' };

  it('come to, and sign in when they have a role or none', async () => {
    const key = randomUUID();
    const made = await the.done<PersonRecord>('POST', '/people', ny, { key });
    expect(made).toMatchObject({ ...ny, active: true, roles: [] });
    expect(await the.done('POST', '/people', ny, { key })).toEqual(made);
    expect(await the.get('/people/nils.ny')).toEqual(made);
    const signedIn = await the.running.signIn(ny.subject);
    expect((await signedIn.request('GET', '/api/v1/me')).status).toBe(200);
    const other = { name: 'Olle Utan', email: 'olle.utan@haninge.example', subject: 'ad|olle' };
    const { id } = await the.done<PersonRecord>('POST', '/people', other);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    [{ email: 'Anna.Lindqvist@haninge.example' }, 'email', 'Adressen är redan Anna Lindqvists'],
    [{ subject: 'anna.lindqvist' }, 'subject', 'Inloggningen är redan Anna Lindqvists'],
    [{ id: 'anna.lindqvist' }, 'id', 'Det finns redan en person med detta id'],
  ])('are each one person: %j', async (over, path, message) => {
    const body = {
      id: 'en.annan',
      name: 'En Annan',
      email: 'en.annan@haninge.example',
      subject: 'en',
      ...over,
    };
    expect(await the.refused('POST', '/people', body)).toMatchObject({
      status: 409,
      code: 'conflict',
      faults: [{ path, code: 'taken', message }],
    });
  });

  it('are one person each, whoever adds them at once', async () => {
    const body = { name: 'Tvilling', email: 'tvilling@haninge.example' };
    const both = await Promise.all(
      ['a', 'b'].map((subject) => the.send('POST', '/people', { ...body, subject: `tvilling-${subject}` })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ email: 'ingen adress' }, 'email'],
    [{ subject: '' }, 'subject'],
    [{ id: 'A:B' }, 'id'],
    [{ active: false }, 'active'],
  ])('are refused when something is wrong: %j', async (over, path) => {
    const body = { name: 'Ny', email: 'ny@haninge.example', subject: 'ny', ...over };
    expect(await the.refused('POST', '/people', body)).toMatchObject({ status: 422, faults: [{ path }] });
  });

  it('change their name and address, never behind anybody', async () => {
    const peter = await the.get<PersonRecord>('/people/peter.lonn');
    const body = { name: 'Peter Lönn Ek', seen: peter.version };
    const changed = await the.done<PersonRecord>('PATCH', '/people/peter.lonn', body);
    expect(changed).toEqual({ ...peter, name: 'Peter Lönn Ek', version: changed.version });
    expect(await the.refused('PATCH', '/people/peter.lonn', body)).toMatchObject({
      status: 409,
      current: changed,
    });
    expect(
      await the.refused('PATCH', '/people/peter.lonn', {
        email: 'sara.nystrom@haninge.example',
        seen: changed.version,
      }),
    ).toMatchObject({ status: 409, faults: [{ path: 'email' }] });
  });

  it('are signed out when they are to sign in as somebody else', async () => {
    const eva = await the.running.signIn('eva.rosen');
    const { version } = await the.get<PersonRecord>('/people/eva.rosen');
    await the.done('PATCH', '/people/eva.rosen', { subject: 'ad|eva', seen: version });
    expect((await eva.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await (await the.running.signIn('ad|eva')).request('GET', '/api/v1/me')).status).toBe(200);
  });

  it('are found also without a role, and when they have left', async () => {
    const names = async (query: string): Promise<readonly string[]> =>
      (await the.get<Page<PersonItem>>(`/people?limit=200${query}`)).items.map(({ name }) => name);
    expect(await names('&roles=none')).toContain('Nils Ny');
    expect(await names('&roles=none')).not.toContain('Sara Nyström');
    await the.done('POST', '/people/nils.ny/deactivate');
    expect(await names('')).not.toContain('Nils Ny');
    expect(await names('&active=no')).toEqual(['Nils Ny']);
    expect(await names('&active=all')).toEqual(expect.arrayContaining(['Nils Ny', 'Sara Nyström']));
    expect(await the.done('POST', '/people/nils.ny/reactivate')).toMatchObject({ active: true });
    expect(await names('')).toContain('Nils Ny');
  });

  it.each([
    ['GET', '/people/eva.rosen', undefined],
    ['POST', '/people', ny],
    ['PATCH', '/people/eva.rosen', { seen: 'x' }],
    ['POST', '/people/eva.rosen/deactivate', undefined],
    ['POST', '/people/eva.rosen/reactivate', undefined],
  ] as const)('are kept by nobody else: %s %s', async (method, path, body) => {
    expect(await the.refused(method, path, body, { as: the.anna })).toMatchObject({
      status: 403,
      rule: 'organisation/people: coordinator',
    });
  });

  it.each(['deactivate', 'reactivate'])('must be there to be kept: %s', async (act) => {
    expect((await the.send('POST', `/people/nobody/${act}`)).status).toBe(404);
  });

  it('never leave the register to nobody: a coordinator does not deactivate themselves', async () => {
    expect(await the.refused('POST', '/people/sara.nystrom/deactivate')).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    expect(await the.get('/people/sara.nystrom')).toMatchObject({ active: true });
  });
});

describe('a person who leaves', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  const deactivate = async (id: string, key?: string): Promise<Leaving> => {
    const { status, body } = await story.post<Leaving>(
      people.coordinator,
      `organisation/people/${id}/deactivate`,
      key === undefined ? {} : { key },
    );
    expect(status).toBe(200);
    return body;
  };
  const claimed = async (person: string, dialogue: string, task: string): Promise<void> => {
    await story.accepted(person, `dialogues/${dialogue}/tasks/${task.replace('/', '~')}/claim`);
  };

  it('may do nothing more: roles end, sessions and keys too, once and for all', async () => {
    const david = await story.running.signIn(people.dataSteward);
    const token = (await (
      await david.request('POST', '/api/v1/me/tokens', { body: { name: 'Utdrag' } })
    ).json()) as CreatedToken;
    const asMachine = (): Promise<Response> =>
      fetch(`${story.running.url}/api/v1/me`, { headers: { authorization: `Bearer ${token.secret}` } });
    expect((await asMachine()).status).toBe(200);

    const left = await deactivate(people.dataSteward);
    expect(left).toMatchObject({ person: { active: false }, sessions: 1, tokens: 1, tasks: [], leads: [] });
    expect(left.roles).toBeGreaterThan(0);
    expect((await david.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await asMachine()).status).toBe(401);
    const { items } = await story.get<Page<RoleAssignmentItem>>(
      people.coordinator,
      `organisation/role-assignments?person=${people.dataSteward}`,
    );
    expect(items.every(({ validTo }) => validTo !== null)).toBe(true);

    await story.accepted(people.coordinator, `organisation/people/${people.dataSteward}/reactivate`);
    expect((await david.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await asMachine()).status).toBe(401);
  });

  it('gives back the tasks they had taken, and the history says by whom', async () => {
    const dialogue = await story.create();
    const open = await mandated(story, dialogue);
    const task = open.find((one) => one === 'statement/socialforvaltningen')!;
    await claimed(people.socialContact, dialogue, task);
    const key = randomUUID();
    const left = await deactivate(people.socialContact, key);
    expect(left.tasks).toMatchObject([{ dialogue: { id: dialogue }, task, now: 'released', why: null }]);
    expect(await deactivate(people.socialContact, key)).toEqual(left);
    const { rows } = await story.running.pool.query<{ claimed_by: string | null; actor: string }>(
      `select t.claimed_by, e.actor from task t join dialogue_event e on e.dialogue_id = t.dialogue_id
       where t.dialogue_id = $1 and t.key = $2 and e.kind = 'task-released'`,
      [dialogue, task],
    );
    expect(rows).toEqual([{ claimed_by: null, actor: people.coordinator }]);
  });

  it('leaves dialogues for others to lead, and what a pause holds until it is over', async () => {
    const dialogue = await story.create();
    const open = await mandated(story, dialogue);
    const [unit = ''] = membersIn(open, 'statement').filter((id) => id === 'utbildningsforvaltningen');
    await claimed(people.educationContact, dialogue, `statement/${unit}`);
    const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await story.accepted(people.lead, `dialogues/${dialogue}/pause`, { until, reason: 'Semester' });
    const left = await deactivate(people.educationContact);
    expect(left.tasks).toMatchObject([{ task: `statement/${unit}`, now: 'held', why: 'paused' }]);
    await story.accepted(people.lead, `dialogues/${dialogue}/resume`);
    const stalled = await story.get<StalledPage>(people.coordinator, 'stalled?why=absent&limit=200');
    expect(stalled.items.map((one) => [one.dialogue.id, one.task])).toContainEqual([
      dialogue,
      `statement/${unit}`,
    ]);

    const lead = await deactivate(people.lead);
    expect(lead.leads.map(({ id }) => id)).toContain(dialogue);
    const { title } = await story.get<DialogueDetail>(people.coordinator, `dialogues/${dialogue}`);
    expect(lead.leads.find(({ id }) => id === dialogue)?.title).toBe(title);
  });
});
