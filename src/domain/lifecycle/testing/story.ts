import { begin } from '../begin';
import type { Actor, Authority, Command, Context, Organisation, RefusalCode } from '../command';
import { decide } from '../decide';
import type { LifecycleDefinition } from '../definition';
import type { DialogueEvent } from '../event';
import type { DialogueState } from '../state';
import { tick } from '../tick';

export const organisation: Organisation = {
  homes: {
    coordinator: 'strategi',
    communicator: 'kommunikation',
    'data-steward': 'digital',
    analyst: 'digital',
    registrar: 'kansli',
  },
  administrationOf: { stadsbyggnadsnamnden: 'stadsbyggnad', kommunikation: 'ksf', digital: 'ksf' },
};

/** Christmas and New Year of 2026, Epiphany, Easter. */
export const calendar = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06', '2027-03-26'];

export const person = (id: string, ...roles: readonly (readonly [Authority['role'], string])[]): Actor => ({
  id,
  authorities: roles.map(([role, unit]) => ({ role, unit, holder: id })),
});

/** The same authorities, held for another: "A för B". */
export const deputy = (id: string, of: Actor): Actor => ({ id, authorities: of.authorities });

export const cast = {
  anna: person('anna', ['project-lead', 'stadsbyggnad']),
  karin: person('karin', ['coordinator', 'strategi']),
  namnden: person('namnden', ['committee', 'stadsbyggnadsnamnden']),
  bo: person('bo', ['communicator', 'kommunikation']),
  disa: person('disa', ['data-steward', 'digital']),
  ali: person('ali', ['analyst', 'digital']),
  rut: person('rut', ['registrar', 'kansli']),
  sofia: person('sofia', ['administration-contact', 'social']),
  arne: person('arne', ['administration-contact', 'aldre']),
  chef: person('chef', ['manager', 'social']),
  byggchef: person('byggchef', ['manager', 'stadsbyggnad']),
} as const;

type Settle = Extract<Command, { kind: 'settle' }>;

/** One dialogue as it is told: who does what, and when. */
export class Story {
  now = '2026-11-23T08:00:00.000Z';
  readonly events: DialogueEvent[] = [];
  state: DialogueState;

  constructor(readonly definition: LifecycleDefinition) {
    const given = { owner: 'stadsbyggnad', lead: 'anna', definitionHash: 'hash' };
    const begun = begin(definition, given, this.context(cast.anna));
    this.events.push(...begun.events);
    this.state = begun.state;
  }

  context(actor: Actor): Context {
    return { actor, now: this.now, calendar, organisation };
  }

  /** Acts, or says why not. */
  try(actor: Actor, command: Command): RefusalCode | 'accepted' {
    const decision = decide(this.definition, this.state, command, this.context(actor));
    if (decision.kind === 'refused') return decision.refusal.code;
    this.events.push(...decision.events);
    this.state = decision.state;
    return 'accepted';
  }

  act(actor: Actor, command: Command): void {
    const answer = this.try(actor, command);
    if (answer !== 'accepted') throw new Error(`${answer}: ${JSON.stringify(command)}`);
  }

  /** A complete answer to a task, which `more` may change. */
  answer(task: string, outcome = 'done', more: Partial<Settle> = {}): Settle {
    const { plan } = this.state;
    const record = { id: 'record', hash: 'hash' };
    const seen = plan ? { seenPlan: plan.hash } : {};
    return { kind: 'settle', task, outcome, record, reason: 'därför', ...seen, ...more };
  }

  settle(actor: Actor, task: string, outcome = 'done', more: Partial<Settle> = {}): void {
    this.act(actor, this.answer(task, outcome, more));
  }

  /** Time goes on, and what is due happens. */
  pass(to: string): readonly string[] {
    this.now = to.length === 10 ? `${to}T10:00:00.000Z` : to;
    const ticked = tick(this.definition, this.state, { now: this.now, calendar, organisation });
    this.events.push(...ticked.events);
    this.state = ticked.state;
    return ticked.events.map((event) => ('task' in event ? `${event.kind} ${event.task}` : event.kind));
  }

  open(): readonly string[] {
    return Object.values(this.state.tasks)
      .filter(({ status }) => status === 'open')
      .map(({ key }) => key)
      .sort();
  }
}

/** What the method plan of these stories brings. */
export const planned = {
  plan: { version: 1, hash: 'plan-1', fields: [] },
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
} as const;

/** A dialogue whose plan is made and whose mandate is asked for. */
export function plannedStory(definition: LifecycleDefinition, more: Partial<Settle> = {}): Story {
  const story = new Story(definition);
  for (const task of ['state-question', 'influence-check', 'known-already', 'target-groups']) {
    story.settle(cast.anna, task, task === 'influence-check' ? 'open' : 'done');
  }
  story.settle(cast.anna, 'method-plan', 'done', { ...planned, ...more });
  return story;
}

/** A dialogue whose affected administrations are asked. */
export function coordinatedStory(definition: LifecycleDefinition): Story {
  const story = plannedStory(definition);
  story.settle(cast.namnden, 'mandate', 'given');
  return story;
}

/** A dialogue that has its go-ahead. */
export function startedStory(definition: LifecycleDefinition): Story {
  const story = coordinatedStory(definition);
  story.settle(cast.sofia, 'statement/social', 'supports');
  story.settle(cast.arne, 'statement/aldre', 'supports');
  story.settle(cast.anna, 'overlap-choice/d2', 'proceed');
  story.settle(cast.karin, 'coordination-decision', 'go-ahead');
  return story;
}
