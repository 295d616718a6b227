import type { Verdict } from '../domain/lifecycle/permission';
import type { Done } from '../register/idempotent';
import { ProblemError } from './problem';
import { RefusedError } from './refused-error';

/** Goes on only where the rules permit it. @throws RefusedError naming the rule */
export function permitted(verdict: Verdict): void {
  if (verdict.kind === 'refused') throw new RefusedError(verdict.refusal);
}

/** What a write under a key came to, the first time or again. @throws ProblemError when the key was used for another */
export function doneOnce<Result>(outcome: Done<Result>): Result {
  if (outcome.kind === 'other-body') throw new ProblemError('idempotency-key-reused');
  return outcome.result;
}
