import { ProblemError } from '../api';

/** Another try is offered where it may help: what is not there does not come of asking again. */
export const retryOf = (error: unknown, again: () => unknown): { readonly retry?: () => void } =>
  error instanceof ProblemError && error.status === 404
    ? {}
    : {
        retry: () => {
          again();
        },
      };
