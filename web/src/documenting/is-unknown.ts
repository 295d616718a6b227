import { ProblemError } from '../api';

/** It names nothing, or has not even the shape of an id: asking again does not help. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.status === 404 ||
    (error.status === 422 && (error.problem.faults ?? []).some(({ code }) => code === 'invalid_format')));
