import type { ContributionItem } from '../contract/contribution';
import type { Named } from '../contract/dialogue';
import { bandOf, type SexSaid } from '../domain/representativeness/group';

export interface ContributionRow {
  readonly id: string;
  readonly dialogueId: string;
  readonly number: number;
  readonly text: string;
  readonly channel: ContributionItem['channel'];
  readonly language: string;
  readonly age: number | null;
  readonly sex: SexSaid | null;
  readonly area: Named | null;
  readonly dataSet: { readonly id: string; readonly title: string } | null;
  readonly externalId: string | null;
  readonly line: number | null;
  readonly saidAt: Date | null;
  readonly receivedAt: Date;
  readonly late: boolean;
  readonly unpublishedAt: Date | null;
  readonly unpublishedWhy: string | null;
}

/** The columns of a contribution, from `contribution c`. */
export const CONTRIBUTION = `
  c.id, c.dialogue_id as "dialogueId", c.number, c.text, c.channel, c.language, c.age, c.sex,
  (select jsonb_build_object('id', a.id, 'name', a.name) from area a where a.id = c.area_id) as area,
  (select jsonb_build_object('id', s.id, 'title', s.title) from data_set s where s.id = c.data_set_id) as "dataSet",
  c.external_id as "externalId", c.line, c.said_at as "saidAt", c.received_at as "receivedAt", c.late,
  c.unpublished_at as "unpublishedAt", c.unpublished_why as "unpublishedWhy"`;

export function contributionOf(row: ContributionRow): Omit<ContributionItem, 'codings' | 'themes'> {
  const { age, saidAt, receivedAt, unpublishedAt, unpublishedWhy, ...rest } = row;
  return {
    ...rest,
    ageBand: age === null ? null : bandOf(age),
    saidAt: saidAt?.toISOString() ?? null,
    receivedAt: receivedAt.toISOString(),
    unpublished: unpublishedOf(unpublishedAt, unpublishedWhy),
  };
}

export const unpublishedOf = (at: Date | null, why: string | null): ContributionItem['unpublished'] =>
  at === null ? null : { at: at.toISOString(), why: why ?? '' };
