const small = new Set(['och', 'för', 'i', 'på', 'av']);

/** What every other unit of its kind is called too: says least of which one it is. */
const KIND = /(förvaltning|nämnd)(en)?$/u;

/** The longest mark there is room for. */
const MOST = 4;

/** `Kultur- och fritidsförvaltningen`: KF. `Socialförvaltningen`: SOC. */
export const initialsOf = (name: string): string => candidatesFor(name)[0] ?? '';

/** From the shortest mark of a name to those that tell more of it. */
function candidatesFor(name: string): readonly string[] {
  const words = name.split(/[\s,-]+/u).filter((word) => word !== '' && !small.has(word));
  const [first = '', ...rest] = words;
  if (rest.length === 0) {
    const kind = KIND.exec(first)?.[1] ?? '';
    return [first.slice(0, 3), first.slice(0, 2) + kind.charAt(0), first.slice(0, MOST)].map(upper);
  }
  const others = rest
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
  return [1, 2, 3].map((letters) => upper((first.slice(0, letters) + others).slice(0, MOST)));
}

const upper = (text: string): string => text.toLocaleUpperCase('sv');

/** A mark for each name that no other of them has, as far as letters go: those that would share one tell more. */
export function marksOf(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const marks = new Map<string, string>();
  for (let length = 0; marks.size < new Set(names).size; length += 1) {
    const left = [...new Set(names)].filter((name) => !marks.has(name));
    const proposed = left.map((name) => ({ name, mark: candidatesFor(name)[length] ?? name }));
    for (const { name, mark } of proposed) {
      const isAlone = proposed.filter((other) => other.mark === mark).length === 1 && !taken.has(mark);
      if (isAlone || mark === name) marks.set(name, mark === name ? initialsOf(name) : mark);
    }
    for (const mark of marks.values()) taken.add(mark);
  }
  return marks;
}
