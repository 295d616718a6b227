import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Page, PageQuery } from '../contract/page';
import {
  settingValues,
  type ChangeSetting,
  type SettingChange,
  type SettingItem,
  type SettingList,
} from '../contract/setting';
import { settingDescriptions, settingKeys, settingsOf, type SettingKey } from '../domain/settings/settings';
import { decodeCursor, pageOf } from '../http/cursor';
import { parsed } from '../http/invalid-input';
import { ProblemError } from '../http/problem';
import { Coordinators } from '../organisation/coordinators.service';
import { Once, type Asking } from '../organisation/once.service';
import { Clock } from '../register/clock';

const NEWEST = `
  select distinct on (s.key) s.key, s.version, s.value, s.reason, s.at,
    jsonb_build_object('id', p.id, 'name', p.name) as by
  from setting s join person p on p.id = s.set_by order by s.key, s.version desc`;

interface Stored {
  readonly key: string;
  readonly version: number;
  readonly value: unknown;
  readonly reason: string;
  readonly at: Date;
  readonly by: SettingChange['by'];
}

type ChangeRow = Omit<SettingChange, 'at' | 'before'> & { readonly at: Date; readonly before: number | null };

/** What the municipality decides for itself, with who decided it and why. */
@Injectable()
export class SettingChanges {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
    private readonly coordinators: Coordinators,
    private readonly clock: Clock,
  ) {}

  async list(person: string): Promise<SettingList> {
    await this.coordinators.staffOnly(person, 'settings');
    const { rows } = await this.pool.query<Stored>({ name: 'settings', text: NEWEST });
    return { items: settingKeys.map((key) => itemOf(key, rows)) };
  }

  /** Newest first. */
  async history(person: string, key: SettingKey, { cursor, limit }: PageQuery): Promise<Page<SettingChange>> {
    await this.coordinators.staffOnly(person, 'settings');
    const before = cursor === undefined ? null : decodeCursor(z.int(), cursor);
    const { rows } = await this.pool.query<ChangeRow>({
      name: 'setting-changes',
      text: `select s.version, (b.value #>> '{}')::int as before, (s.value #>> '{}')::int as after, s.reason, s.at,
          jsonb_build_object('id', p.id, 'name', p.name) as by
        from setting s join person p on p.id = s.set_by
          left join setting b on b.key = s.key and b.version = s.version - 1
        where s.key = $1 and ($2::int is null or s.version < $2) order by s.version desc limit $3`,
      values: [key, before, limit + 1],
    });
    return pageOf(rows, limit, {
      item: (row) => ({
        ...row,
        before: row.before ?? settingDescriptions[key].default,
        at: row.at.toISOString(),
      }),
      position: ({ version }) => version,
    });
  }

  /** From now on: what has been computed already stays as it was. */
  async change(
    asking: Asking,
    key: SettingKey,
    { value, reason, seen }: ChangeSetting,
  ): Promise<SettingItem> {
    parsed(settingValues[key], value, 'value');
    const now = await this.clock.now();
    return this.once.byCoordinator(asking, 'settings', {
      work: async (transaction) => {
        // One at a time: two who have seen the same version would both write the next.
        await transaction.$executeRaw`select pg_advisory_xact_lock(hashtext('setting'))`;
        const current = itemOf(key, await stored(transaction));
        if (current.version !== seen) {
          const detail = faultWords.settingChanged;
          throw new ProblemError('conflict', { detail, current });
        }
        await transaction.$executeRaw`
          insert into setting (key, version, value, reason, set_by, at)
          values (${key}, ${seen + 1}, to_jsonb(${value}::int), ${reason}, ${asking.person}, ${now}::timestamptz)`;
        return itemOf(key, await stored(transaction));
      },
    });
  }
}

const stored = (transaction: Prisma.TransactionClient): Promise<readonly Stored[]> =>
  transaction.$queryRawUnsafe<Stored[]>(NEWEST);

function itemOf(key: SettingKey, rows: readonly Stored[]): SettingItem {
  const latest = rows.find((row) => row.key === key);
  return {
    key,
    ...settingDescriptions[key],
    value: settingsOf(rows)[key],
    version: latest?.version ?? 0,
    changed: latest ? { at: latest.at.toISOString(), by: latest.by, reason: latest.reason } : null,
  };
}
