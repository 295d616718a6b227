import { faultWords } from '../contract/fault-words';
import { invalidInput } from '../http/invalid-input';

/** @throws ProblemError where something would end before it began */
export function notBeforeFirst(validFrom: string, validTo: string | null): void {
  if (validTo !== null && validTo < validFrom)
    throw invalidInput([
      { path: 'validTo', code: 'before-first-day', message: faultWords.endsBeforeItBegins },
    ]);
}
