import type { Request } from 'express';
import type { SessionData } from 'express-session';

/** express-session speaks in callbacks; a step that cannot be kept is a fault, never passed over. */
const step = (run: (done: (fault?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    run((fault) => {
      if (fault === undefined || fault === null) resolve();
      else reject(fault instanceof Error ? fault : new Error('The session could not be kept'));
    });
  });

/** Kept before the answer is sent, so that the next request finds it whichever process it comes to. */
export const changedSession = (request: Request): Promise<void> =>
  step((done) => void request.session.save(done));

export async function renewedSession(
  request: Request,
  data: Omit<SessionData, 'cookie' | 'signIns'>,
): Promise<void> {
  await step((done) => void request.session.regenerate(done));
  Object.assign(request.session, data);
}

export const endedSession = (request: Request): Promise<void> =>
  step((done) => void request.session.destroy(done));
