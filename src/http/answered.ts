import type { Accepted, Answer } from '../register/act';
import { ProblemError } from './problem';
import { RefusedError } from './refused-error';

/** What the register answered, or the problem it is over HTTP. */
export function answered(answer: Answer): Accepted {
  switch (answer.kind) {
    case 'accepted':
      return answer;
    case 'refused':
      throw new RefusedError(answer.refusal);
    case 'unknown-dialogue':
      throw new ProblemError('unknown-dialogue');
    case 'other-body':
      throw new ProblemError('idempotency-key-reused');
  }
}
