/** A number the municipality decides, within what makes sense. */
export interface SettingDescription {
  readonly title: string;
  /** What follows from it, in words for whoever is about to change it. */
  readonly description: string;
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** Everything that can be set, with what holds until somebody sets it. What a definition holds is frozen there, not here. */
export const settingDescriptions = {
  contactLoadThreshold: {
    title: 'Varning för kontaktbelastning',
    description:
      'Så många gånger får en grupp i ett område tillfrågas på 365 dagar innan Rådslag varnar för dialogtrötthet.',
    unit: 'tillfrågningar',
    default: 3,
    min: 1,
    max: 100,
  },
  smallCell: {
    title: 'Minsta antal som visas',
    description:
      'Antal över noll och under detta döljs i representativiteten, där dataansvarig inte har bestämt något annat för dialogen.',
    unit: 'personer',
    default: 5,
    min: 1,
    max: 100,
  },
  overlapDays: {
    title: 'Överlapp i tid',
    description:
      'Två dialoger som frågar samma grupp på samma plats överlappar när det är högst så här många dagar mellan perioderna.',
    unit: 'dagar',
    default: 60,
    min: 0,
    max: 365,
  },
} as const satisfies Record<string, SettingDescription>;

export type SettingKey = keyof typeof settingDescriptions;
export type Settings = Readonly<Record<SettingKey, number>>;

export const settingKeys = Object.keys(settingDescriptions) as readonly SettingKey[];

/** Whole numbers within the bounds. */
export function isAllowed(key: SettingKey, value: unknown): value is number {
  const { min, max } = settingDescriptions[key];
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** What is in force: what has been set, else the default. A value that is no longer allowed counts as not set. */
export function settingsOf(stored: readonly { readonly key: string; readonly value: unknown }[]): Settings {
  const set = new Map(stored.map(({ key, value }) => [key, value]));
  const inForce = (key: SettingKey): number => {
    const value = set.get(key);
    return isAllowed(key, value) ? value : settingDescriptions[key].default;
  };
  return Object.fromEntries(settingKeys.map((key) => [key, inForce(key)])) as Record<SettingKey, number>;
}
