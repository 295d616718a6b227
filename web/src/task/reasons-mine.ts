import type { Me } from '../../../src/contract/me';

export type Authority = Me['authorities'][number];

const keysOf = ({ role, unit, holder }: Authority): readonly string[] => [
  role,
  `${role}@${unit}`,
  `${role}:${holder}`,
];

/** Where among those asked a person is one: their own roles first, then those they hold as somebody's deputy. */
export function reasonsMine(
  asked: readonly string[],
  { authorities }: Pick<Me, 'authorities'>,
): readonly Authority[] {
  const mine = authorities.filter((held) => keysOf(held).some((key) => asked.includes(key)));
  return [...mine.filter(({ asDeputy }) => !asDeputy), ...mine.filter(({ asDeputy }) => asDeputy)];
}

/** The role a party key begins with: `administration-contact@social`. */
export const roleIn = (key: string): string => key.split(/[@:]/)[0] ?? key;

/** The unit a party key names, if it names one. */
export const unitIn = (key: string): string | undefined => key.split('@')[1];
