import { agenda } from './agenda';
import { begin } from './begin';
import type { Actor, Authority, Command, Context, Organisation } from './command';
import { decide } from './decide';
import { rebuild } from './evolve';
import type { DialogueEvent } from './event';
import type { DialogueState } from './state';
import { tick } from './tick';
import { punktdialog } from '../definitions/punktdialog';

const organisation: Organisation = {
  homes: { communicator: 'kommunikation', 'data-steward': 'digital', registrar: 'kansli' },
  administrationOf: { stadsbyggnadsnamnden: 'stadsbyggnad', kommunikation: 'ksf' },
};
const calendar = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06'];

const hold = (id: string, ...roles: readonly [Authority['role'], string][]): Actor => ({
  id,
  authorities: roles.map(([role, unit]) => ({ role, unit, holder: id })),
});
const anna = hold('anna', ['project-lead', 'stadsbyggnad']);
const others = hold(
  'others',
  ['coordinator', 'strategi'],
  ['committee', 'stadsbyggnadsnamnden'],
  ['communicator', 'kommunikation'],
  ['data-steward', 'digital'],
  ['analyst', 'digital'],
  ['registrar', 'kansli'],
  ['administration-contact', 'social'],
  ['administration-contact', 'aldre'],
);

class Story {
  now = '2026-11-23T08:00:00.000Z';
  readonly events: DialogueEvent[] = [];
  state: DialogueState;

  constructor() {
    const begun = begin(
      punktdialog,
      { owner: 'stadsbyggnad', lead: 'anna', definitionHash: 'h' },
      this.context(anna),
    );
    this.events.push(...begun.events);
    this.state = begun.state;
  }

  context(actor: Actor): Context {
    return { actor, now: this.now, calendar, organisation };
  }

  act(actor: Actor, command: Command): void {
    const decision = decide(punktdialog, this.state, command, this.context(actor));
    if (decision.kind === 'refused') {
      throw new Error(`${JSON.stringify(command)}: ${decision.refusal.code}, ${decision.refusal.rule}`);
    }
    this.events.push(...decision.events);
    this.state = decision.state;
  }

  settle(actor: Actor, task: string, outcome = 'done', more: Partial<Command> = {}): void {
    const { plan } = this.state;
    this.act(actor, {
      kind: 'settle',
      task,
      outcome,
      record: { id: 'r', hash: 'h' },
      reason: 'därför',
      ...(plan ? { seenPlan: plan.hash } : {}),
      ...more,
    } as Command);
  }

  pass(to: string): void {
    this.now = to;
    const ticked = tick(punktdialog, this.state, { now: to, calendar, organisation });
    this.events.push(...ticked.events);
    this.state = ticked.state;
  }

  open(): readonly string[] {
    return Object.values(this.state.tasks)
      .filter(({ status }) => status === 'open')
      .map(({ key }) => key)
      .sort();
  }
}

const planned = {
  plan: { version: 1, hash: 'p1', fields: [] },
  facts: {
    'board-date': '2026-12-10',
    'deciding-committee': 'stadsbyggnadsnamnden',
    'collection-begins': '2027-01-11',
    'collection-ends': '2027-02-01',
    'decision-date': '2027-05-03',
  },
  sets: {
    'affected-administrations': [
      { id: 'social', unit: 'social', grounds: ['area'] },
      { id: 'aldre', unit: 'aldre', grounds: ['target-group'] },
    ],
    overlaps: [{ id: 'd2', unit: 'kultur' }],
    activities: [{ id: 'a1', unit: 'stadsbyggnad', due: '2027-01-15' }],
  },
};

test('a punktdialog runs from its question to its archive', () => {
  const story = new Story();
  for (const task of ['state-question', 'influence-check', 'known-already', 'target-groups']) {
    expect(story.open()).toEqual([task]);
    story.settle(anna, task, task === 'influence-check' ? 'open' : 'done');
  }
  story.settle(anna, 'method-plan', 'done', planned);
  story.settle(others, 'mandate', 'given');
  expect(story.open()).toEqual(['overlap-choice/d2', 'statement/aldre', 'statement/social']);

  story.settle(others, 'statement/social', 'supports-on-condition', {
    adds: { conditions: [{ id: 'c1', unit: 'social' }] },
  });
  story.settle(anna, 'overlap-choice/d2', 'proceed');
  expect(story.open()).toEqual(['condition-answer/c1', 'statement/aldre']);
  story.settle(anna, 'condition-answer/c1', 'accepted');

  // Äldreförvaltningen says nothing.
  story.pass('2026-12-09T08:00:00.000Z');
  expect(story.open()).toEqual(['escalation/statement/aldre', 'statement/aldre']);
  story.pass('2026-12-21T08:00:00.000Z');
  expect(story.state.tasks['statement/aldre']).toMatchObject({ status: 'settled', outcome: 'no-answer' });
  expect(story.open()).toEqual(['coordination-decision']);
  story.settle(others, 'coordination-decision', 'go-ahead');

  story.settle(others, 'invite');
  expect(story.open()).toEqual(['activity/a1', 'collect']);
  story.act(anna, {
    kind: 'change-plan',
    seenPlan: 'p1',
    plan: { version: 2, hash: 'p2', fields: ['area'] },
  });
  expect(story.state.phase).toBe('coordinate');
  expect(story.open()).toEqual(['activity/a1', 'collect', 'overlap-choice/d2', 'statement/social']);
  story.settle(others, 'statement/social', 'supports');
  story.settle(anna, 'overlap-choice/d2', 'proceed');
  story.settle(others, 'coordination-decision', 'go-ahead');
  expect(story.state.phase).toBe('carry-out');

  story.pass('2027-01-11T00:00:00.000Z');
  expect(story.state.windows).toEqual({ collect: 'open' });
  story.settle(anna, 'activity/a1', 'held');
  story.pass('2027-02-02T00:00:00.000Z');
  expect(story.state.windows).toEqual({ collect: 'closed' });
  story.settle(anna, 'collect', 'done', {
    sets: {
      'data-sets': [{ id: 'ds1', unit: 'stadsbyggnad' }],
      receivers: [{ id: 'social', unit: 'social' }],
    },
  });
  for (const task of ['raw-data/ds1', 'privacy-review', 'register', 'coding', 'representativeness']) {
    story.settle(others, task);
  }
  story.settle(anna, 'conclusions');
  story.settle(others, 'second-reader', 'returned');
  expect(story.open()).toEqual(['conclusions']);
  story.settle(anna, 'conclusions');
  story.settle(others, 'second-reader', 'approved');
  story.settle(others, 'publish');
  story.settle(anna, 'feedback');
  story.settle(others, 'received/social', 'used');
  story.settle(others, 'decision', 'commitments', {
    sets: {
      'commitment-reviews': ['2027-08-03', '2027-11-03', '2028-05-03'].map((due) => ({
        id: `c1-${due}`,
        unit: 'social',
        group: 'c1',
        due,
      })),
    },
  });
  expect(story.open()).toEqual(['evaluation']);
  story.settle(anna, 'evaluation');
  story.settle(anna, 'lessons');
  expect(story.open()).toEqual([]);
  expect(agenda(punktdialog, story.state, calendar, organisation)[0]).toMatchObject({
    happening: { kind: 'task-opened', task: 'commitment-review/c1-2027-08-03' },
  });
  story.pass('2027-08-03T10:00:00.000Z');
  story.settle(others, 'commitment-review/c1-2027-08-03', 'fulfilled');
  expect(story.open()).toEqual(['close']);
  story.settle(others, 'close');

  expect(story.state.ended).toBe('completed');
  expect(rebuild(story.events)).toEqual(story.state);
  expect(story.events.map(({ sequence }) => sequence)).toEqual(story.events.map((_, index) => index + 1));
});
