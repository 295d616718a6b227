import type { administration } from './administration';
import type { analysis } from './analysis';
import type { carryingOut } from './carryingOut';
import type { command } from './command';
import type { coordination } from './coordination';
import type { dialogue } from './dialogue';
import type { dialogues } from './dialogues';
import type { documenting } from './documenting';
import type { followUp } from './followUp';
import type { form } from './form';
import type { matrix } from './matrix';
import type { me } from './me';
import type { noDialogue } from './noDialogue';
import type { planning } from './planning';
import type { queue } from './queue';
import type { results } from './results';
import type { shell } from './shell';
import type { stalled } from './stalled';
import type { task } from './task';
import type { taskActs } from './taskActs';
import type { ui } from './ui';

/** Every text by feature: what `useTranslation('queue')` knows. Types only: the texts themselves come when asked for. */
export interface Texts {
  readonly administration: typeof administration;
  readonly analysis: typeof analysis;
  readonly carryingOut: typeof carryingOut;
  readonly command: typeof command;
  readonly coordination: typeof coordination;
  readonly dialogue: typeof dialogue;
  readonly dialogues: typeof dialogues;
  readonly documenting: typeof documenting;
  readonly followUp: typeof followUp;
  readonly form: typeof form;
  readonly matrix: typeof matrix;
  readonly me: typeof me;
  readonly noDialogue: typeof noDialogue;
  readonly planning: typeof planning;
  readonly queue: typeof queue;
  readonly results: typeof results;
  readonly shell: typeof shell;
  readonly stalled: typeof stalled;
  readonly task: typeof task;
  readonly taskActs: typeof taskActs;
  readonly ui: typeof ui;
}
