import type { Act } from './command';
import type { ActDefinition, LifecycleDefinition, Party, StepDefinition } from './definition';
import { roles, type Role } from './role';

/** A role's part in a step or an act. `performs`: settles it; `decides`: the same, for a collective. */
export type Part = 'performs' | 'decides' | 'consulted' | 'informed' | 'may' | 'proposes';

/** What a role is to a row, and of which unit: its own, the dialogue's, any. */
export interface Cell {
  readonly part: Part;
  readonly unit: Party['unit'] | 'performer' | 'oneself' | 'staff' | 'own-staff';
}

export interface StepRow {
  readonly kind: 'step';
  /** Null for the escalation, which belongs to no phase. */
  readonly phase: string | null;
  readonly step: string;
  readonly title: string;
  readonly cells: Cells;
}

export interface ActRow {
  readonly kind: 'act';
  readonly act: Act;
  readonly title: string;
  readonly cells: Cells;
}

export type MatrixRow = StepRow | ActRow;

/** One role may have several parts: a manager decides a step in one unit and is informed in another. */
export type Cells = Readonly<Partial<Record<Role, readonly Cell[]>>>;

/** Who does what: the table the social administration asked for, from the same data that enforces it. */
export function matrix(definition: LifecycleDefinition): readonly MatrixRow[] {
  return [
    ...definition.phases.flatMap(({ id, steps }) => steps.map((step) => stepRow(id, step))),
    stepRow(null, definition.escalation),
    ...(Object.keys(definition.acts) as Act[]).map((act) => actRow(definition, act)),
  ];
}

const stepRow = (phase: string | null, step: StepDefinition): StepRow => ({
  kind: 'step',
  phase,
  step: step.id,
  title: step.title,
  cells: together([
    ...step.by.map((party) => inPart(party.role === 'committee' ? 'decides' : 'performs', party)),
    ...(step.consulted ?? []).map((party) => inPart('consulted', party)),
    ...(step.informed ?? []).map((party) => inPart('informed', party)),
  ]),
});

function actRow(definition: LifecycleDefinition, act: Act): ActRow {
  const { title, by, proposedBy = [] } = definition.acts[act];
  return {
    kind: 'act',
    act,
    title,
    cells: together([
      ...by.flatMap((party) => circle(definition, party)),
      ...proposedBy.map((party) => inPart('proposes', party)),
    ]),
  };
}

type Named = readonly [Role, Cell];

const inPart = (part: Part, { role, unit }: Party): Named => [role, { part, unit }];

/** The roles within a circle that an act names without naming roles. */
function circle(definition: LifecycleDefinition, party: ActDefinition['by'][number]): readonly Named[] {
  if (typeof party !== 'string') return [inPart('may', party)];
  return within(definition, party).map((role) => [role, { part: 'may', unit: party }]);
}

function within(definition: LifecycleDefinition, circle: CircleName): readonly Role[] {
  switch (circle) {
    case 'performer':
      return performers(definition);
    case 'own-staff':
      return officials;
    case 'staff':
    case 'oneself':
      return staff;
  }
}

type CircleName = Extract<ActDefinition['by'][number], string>;

const allRoles = Object.keys(roles) as readonly Role[];

const staff = allRoles.filter((role) => roles[role].class !== 'resident');
const officials = allRoles.filter((role) => roles[role].class === 'official');

function performers({ phases, escalation }: LifecycleDefinition): readonly Role[] {
  const steps = [...phases.flatMap((phase) => phase.steps), escalation];
  const performing = new Set(steps.flatMap(({ by }) => by.map(({ role }) => role)));
  return allRoles.filter((role) => performing.has(role));
}

function together(named: readonly Named[]): Cells {
  const cells: Partial<Record<Role, Cell[]>> = {};
  for (const [role, cell] of named) (cells[role] ??= []).push(cell);
  return cells;
}
