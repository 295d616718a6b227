import type { Refusal } from '../domain/lifecycle/command';
import { ProblemError } from './problem';

/** The rules said no. A refusal is a value everywhere else; only here, at the edge, does it become an exception. */
export class RefusedError extends ProblemError {
  override readonly name = 'RefusedError';

  constructor(readonly refusal: Refusal) {
    super(refusal.code, { rule: refusal.rule });
  }
}
