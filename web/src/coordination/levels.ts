const levels = ['one', 'two', 'three', 'four', 'five'] as const;

/** The policy's ladder of influence: the text of a level, from 1 to 5. */
export const levelKey = (level: number): (typeof levels)[number] | undefined => levels[level - 1];
