import type { HttpStatus } from '@nestjs/common';
import type { FaultWord } from '../contract/fault-words';
import { problemTitles, type ProblemCode } from '../contract/problem-titles';
import type { Naming } from '../contract/naming-words';
import { edgeStatuses } from './edge-statuses';
import type { ProblemKind } from './problem-kind';
import { refusalStatuses } from './refusal-statuses';

export type { ProblemCode };

const statuses: Readonly<Record<ProblemCode, HttpStatus>> = { ...refusalStatuses, ...edgeStatuses };

/** One table of everything the API can answer instead of what was asked for. */
export const problemKinds = Object.fromEntries(
  (Object.keys(problemTitles) as ProblemCode[]).map((code) => [
    code,
    { status: statuses[code], title: problemTitles[code] },
  ]),
) as Readonly<Record<ProblemCode, ProblemKind>>;

interface FaultAt {
  /** Dotted path to the field: `plan.period.from`, `conditions.0`. Empty: the whole. */
  readonly path: string;
  readonly code: string;
}

/** As Zod words it, for what no form of ours leads to. */
export interface SchemaFault extends FaultAt {
  readonly message: string;
}

/** What a person reads: Swedish, and one of the sentences that the pages know in the reader's language. */
export type Fault = FaultAt & ({ readonly message: FaultWord } | Naming);

/** What this instance of a problem has to say beside its kind. */
export interface ProblemDetails {
  readonly detail?: FaultWord;
  /** The rule that refused, as a place in the lifecycle definition. */
  readonly rule?: string;
  readonly faults?: readonly (Fault | SchemaFault)[];
  /** What stands now, where somebody else was quicker. */
  readonly current?: unknown;
  /** Names the line in the log that tells the rest. */
  readonly reference?: string;
}

/** RFC 9457 problem details. */
export interface Problem extends ProblemKind, ProblemDetails {
  readonly type: string;
  readonly code: ProblemCode;
  readonly instance: string;
}

/** Thrown anywhere below the edge; the filter turns it into the answer. */
export class ProblemError extends Error {
  override readonly name: string = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

export const problemOf = ({ code, details }: ProblemError, instance: string): Problem => ({
  type: `/problems/${code}`,
  ...problemKinds[code],
  code,
  instance,
  ...details,
});
