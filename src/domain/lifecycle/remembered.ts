/** Answers kept at once. Few dates are asked about again and again; beyond this many they are forgotten and begun anew. */
const MOST = 4_096;

/** The same pure function, that works out each answer once. */
export function remembered<Key extends string | number, Answer>(
  ask: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === MOST) known.clear();
    const answer = ask(key);
    known.set(key, answer);
    return answer;
  };
}
