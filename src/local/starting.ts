import type { Settings } from '../config';
import type { LocalSecrets } from './secrets';
import type { Undoing } from './undoing';

/** What every part of a start is handed. */
export interface Starting {
  readonly settings: Settings;
  readonly folder: string;
  readonly secrets: LocalSecrets;
  readonly undoing: Undoing;
  /** Ctrl-C while it is still starting: what has been started is stopped again. */
  readonly leaving: AbortSignal;
  /** Tells the person at the terminal. */
  readonly say: (text: string) => void;
  /** A part is gone and cannot be had back: the system stops, and this is why. */
  readonly onGivenUp: (sentence: string) => void;
}
