import type { RefusalCode } from '../domain/lifecycle/command';
import { edgeProblems, type EdgeCode } from './edge-problems';
import type { ProblemKind } from './problem-kind';
import { refusalProblems } from './refusal-problems';

export type ProblemCode = RefusalCode | EdgeCode;

/** One table of everything the API can answer instead of what was asked for. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...refusalProblems,
  ...edgeProblems,
};

export interface Fault {
  /** Dotted path to the field: `plan.period.from`, `conditions.0`. Empty: the whole. */
  readonly path: string;
  readonly code: string;
  /** What a person reads: Swedish. */
  readonly message: string;
}

/** What this instance of a problem has to say beside its kind. */
export interface ProblemDetails {
  readonly detail?: string;
  /** The rule that refused, as a place in the lifecycle definition. */
  readonly rule?: string;
  readonly faults?: readonly Fault[];
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
