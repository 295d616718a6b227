const SUBJECT = /^draft (\S+) (\S+)$/u;

export interface DraftSubject {
  readonly author: string;
  readonly dialogue: string;
}

/** A draft that has been saved, as the database names it: `draft <who> <dialogue>`. Nobody but its author hears of it. */
export function draftIn(subject: string): DraftSubject | null {
  const [, author, dialogue] = SUBJECT.exec(subject) ?? [];
  return author === undefined || dialogue === undefined ? null : { author, dialogue };
}
