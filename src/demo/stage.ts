import type { Cast } from './cast';
import type { Dialogue } from './dialogue';
import type { Names } from './names';
import type { SourceFile } from './source-file';
import type { StoryClock } from './story-clock';
import type { Teller } from './teller';

/** What every phase of the story plays on. */
export interface Stage {
  readonly cast: Cast;
  readonly dialogue: Dialogue;
  readonly clock: StoryClock;
  readonly teller: Teller;
  readonly names: Names;
  readonly file: SourceFile;
  /** The first day. */
  readonly begun: string;
  readonly dates: Dates;
}

export interface Dates {
  readonly board: string;
  readonly collectionBegins: string;
  readonly collectionEnds: string;
  /** After the plan was changed. */
  readonly collectionEndsLater: string;
  readonly decision: string;
}
