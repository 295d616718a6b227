import { ProblemError } from '../api';

/** Why a dialogue cannot be shown, where asking again is of no use. */
export function whyNoDialogue(error: unknown): 'closed' | 'gone' | null {
  if (!(error instanceof ProblemError)) return null;
  if (error.status === 403) return 'closed';
  // An id of another shape than ids have is as unknown as one that names nothing.
  return error.status === 404 || error.status === 422 ? 'gone' : null;
}
