/**
 * What is read is named by what changes it, so that an act or a message from the live stream knows what to read anew:
 * everything about a dialogue begins with its key, and every list of what people wait for is under `work`.
 */
export const keys = {
  me: ['me'],
  work: ['work'],
  organisation: ['organisation'],
  definitions: ['definitions'],
  /** What somebody has written and not yet given. */
  drafts: ['drafts'],
  dialogue: (id: string): readonly unknown[] => ['dialogue', id],
} as const;

/** What an act in a dialogue touches. */
export const touchedByDialogue = (id: string): readonly (readonly unknown[])[] => [
  keys.dialogue(id),
  keys.work,
];
