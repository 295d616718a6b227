import type { PossibleActs } from '../../../../src/contract/task';
import type { Act } from '../../../../src/domain/lifecycle/command';

export type Verdict = PossibleActs['acts'][number];
export type ActName = Act | 'settle';

export const nameOf = ({ act }: Verdict): ActName => act as ActName;

/** Acts of a task that are done at once, and those that first ask for a word more. */
export const atOnce = ['claim', 'release', 'remind'] as const satisfies readonly ActName[];
export const withForm = ['assign', 'extend'] as const satisfies readonly ActName[];
export type AtOnce = (typeof atOnce)[number];
export type WithForm = (typeof withForm)[number];

export const isAtOnce = (act: ActName): act is AtOnce => atOnce.some((each) => each === act);
export const isWithForm = (act: ActName): act is WithForm => withForm.some((each) => each === act);

/** What to offer first about a task that holds others up. */
const MOST_USEFUL: readonly ActName[] = ['settle', 'remind', 'assign', 'extend', 'claim'];
const AT_MOST = 3;

export const mostUseful = (acts: readonly Verdict[]): readonly Verdict[] =>
  MOST_USEFUL.flatMap((name) => acts.find((one) => one.permitted && one.act === name) ?? []).slice(
    0,
    AT_MOST,
  );

/** Acts on the whole dialogue that have a form of their own. */
export const dialogueForms = [
  'pause',
  'withdraw',
  'merge',
  'hand-over',
  'propose',
  'declare-conflict',
] as const satisfies readonly ActName[];
export type DialogueForm = (typeof dialogueForms)[number];

export const hasForm = (act: ActName): act is DialogueForm => dialogueForms.some((each) => each === act);
