import type { Act, Organisation } from './command';
import type { ActDefinition, LifecycleDefinition, Party } from './definition';
import { partyKey } from './permission';
import { roles, type Role } from './role';
import type { DialogueState, Task } from './state';
import { stepOf } from './steps';

/** Somebody an act is for: a role, where it is held or who holds it; or a circle that names no role. */
export interface Entitled {
  readonly role: Role | Circle;
  readonly title: string;
  readonly unit: string | null;
  readonly person: string | null;
}

type Circle = Exclude<Extract<ActDefinition['by'][number], string>, 'performer'>;

const circles: Readonly<Record<Circle, string>> = {
  staff: 'All personal',
  'own-staff': 'Den egna förvaltningens tjänstepersoner',
  oneself: 'Var och en för sig själv',
};

interface Dialogue {
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly organisation: Organisation;
}

/** Who may do it, as the definition says and the dialogue stands, whatever hinders them now. */
export function whoMay(dialogue: Dialogue, act: Act | 'settle', task?: Task): readonly Entitled[] {
  const { definition, state, organisation } = dialogue;
  const parties = act === 'settle' ? (['performer'] as const) : definition.acts[act].by;
  const administration =
    task === undefined ? state.owner : (organisation.administrationOf[task.unit] ?? task.unit);
  const all = parties.flatMap((party) => {
    if (party === 'performer') return performers(dialogue, task);
    return typeof party === 'string' ? [inCircle(party, state)] : [entitled(dialogue, party, administration)];
  });
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

/** Those who settle the task; without one, those who are asked for anything. */
function performers(dialogue: Dialogue, task: Task | undefined): readonly Entitled[] {
  const { definition, state } = dialogue;
  const tasks = task ? [task] : Object.values(state.tasks).filter(({ status }) => status === 'open');
  return tasks.flatMap(({ step, unit }) =>
    stepOf(definition, step).by.map((party) => entitled(dialogue, party, unit)),
  );
}

/** As the key says that permits: `coordinator`, `manager@social`, `project-lead:anna`. */
function entitled({ state, organisation }: Dialogue, party: Party, at: string): Entitled {
  const { role } = party;
  const key = partyKey(party, state, at);
  const named = key.slice(role.length + 1);
  const { title } = roles[role];
  const separator = key[role.length];
  if (separator === ':') return { role, title, unit: state.owner, person: named };
  const unit = separator === '@' ? named : (organisation.homes[role] ?? null);
  return { role, title, unit, person: null };
}

const inCircle = (circle: Circle, { owner }: DialogueState): Entitled => ({
  role: circle,
  title: circles[circle],
  unit: circle === 'own-staff' ? owner : null,
  person: null,
});

const isSame = (one: Entitled, other: Entitled): boolean =>
  one.role === other.role && one.unit === other.unit && one.person === other.person;
