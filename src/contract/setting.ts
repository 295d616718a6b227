import { z } from 'zod';
import { settingDescriptions, settingKeys, type SettingKey } from '../domain/settings/settings';
import { line } from './fields';
import { page } from './page';

export const settingKey = z.enum(settingKeys as [SettingKey, ...SettingKey[]]);

/** What each may be set to. */
export const settingValues = Object.fromEntries(
  settingKeys.map((key) => [
    key,
    z.int().min(settingDescriptions[key].min).max(settingDescriptions[key].max),
  ]),
) as Record<SettingKey, z.ZodInt>;

/** Grows by one with each change; 0: nobody has changed it, the default holds. */
const version = z.int().min(0);
const by = z.object({ id: z.string(), name: z.string() });

export const settingItem = z.object({
  key: settingKey,
  title: z.string(),
  description: z.string(),
  unit: z.string(),
  value: z.int(),
  default: z.int(),
  min: z.int(),
  max: z.int(),
  version,
  /** The latest change; null: the default holds. */
  changed: z.object({ at: z.iso.datetime(), by, reason: z.string() }).nullable(),
});
export type SettingItem = z.output<typeof settingItem>;

/** All of them, in the order they are shown: there are few, and none is added without new code. */
export const settingList = z.object({ items: z.array(settingItem) });
export type SettingList = z.output<typeof settingList>;

export const changeSetting = z.strictObject({
  value: z.int(),
  reason: line,
  /** The `version` the change rests on: if somebody else has changed it since, 409 `conflict` with `current`. */
  seen: version,
});
export type ChangeSetting = z.output<typeof changeSetting>;

export const settingChange = z.object({
  version: z.int(),
  before: z.int(),
  after: z.int(),
  reason: z.string(),
  by,
  at: z.iso.datetime(),
});
export type SettingChange = z.output<typeof settingChange>;
export const settingChangePage = page(settingChange);
