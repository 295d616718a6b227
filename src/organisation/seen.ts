import { faultWords } from '../contract/fault-words';
import { ProblemError } from '../http/problem';
import { contentHash } from '../register/content-hash';

/** With a version that is another as soon as anything of it is: equal content, equal version. */
export const versioned = <Item extends object>(item: Item): Item & { readonly version: string } => ({
  ...item,
  version: contentHash(item).slice(0, 16),
});

/** What is to be changed stands as its changer has seen it. @throws ProblemError */
export function asSeen<Item extends { readonly version: string }>(
  current: Item | undefined,
  seen: string,
): Item {
  if (current === undefined) throw new ProblemError('not-found');
  if (current.version === seen) return current;
  throw new ProblemError('conflict', { detail: faultWords.changedSinceRead, current });
}
