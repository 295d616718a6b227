import { ProblemError } from '../http/problem';

/** The dialogue went on between reading what a plan builds on and taking the lock: nothing was written. */
export class DialogueMoved extends Error {
  override readonly name = 'DialogueMoved';
}

const ATTEMPTS = 5;

/** Puts it together again on what the dialogue has become. @throws ProblemError when others are always quicker */
export async function onNewestGround<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof DialogueMoved)) throw fault;
    }
  }
  throw new ProblemError('conflict');
}
