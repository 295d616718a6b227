import type { Authority } from './command';

type ByKey = ReadonlyMap<string, ReadonlySet<Authority>>;

const NOBODYS: ReadonlySet<Authority> = new Set();

/** By the list a person's authorities came in: one request asks of the same list hundreds of times. */
const known = new WeakMap<readonly Authority[], ByKey>();

/** The authorities that one of the keys asks for. */
export function holding(authorities: readonly Authority[], keys: readonly string[]): ReadonlySet<Authority> {
  const held = byKey(authorities);
  const [key, ...others] = keys;
  if (key !== undefined && others.length === 0) return held.get(key) ?? NOBODYS;
  return new Set(keys.flatMap((one) => [...(held.get(one) ?? [])]));
}

/** What an authority may be asked as: the role anywhere, in its unit, and in person. */
export const formsOf = ({ role, unit, holder }: Authority): readonly string[] => [
  role,
  `${role}@${unit}`,
  `${role}:${holder}`,
];

function byKey(authorities: readonly Authority[]): ByKey {
  const before = known.get(authorities);
  if (before) return before;
  const held = new Map<string, Set<Authority>>();
  for (const authority of authorities)
    for (const key of formsOf(authority)) held.set(key, (held.get(key) ?? new Set()).add(authority));
  known.set(authorities, held);
  return held;
}
