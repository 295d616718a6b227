import { createHash } from 'node:crypto';
import { tillfalle } from '../src/domain/definitions/tillfalle';
import { dueConcepts } from './concepts-due';
import type { ActivityDependencies } from './dependencies';
import { forGood } from './faults';

const CONCEPT = `
  select d.title, d.owner_id as owner, d.lead_id as lead,
    (select count(*)::int from dialogue o where o.concept_id = d.id) as earlier,
    (select hash from definition where definition_id = $2 order by version desc limit 1) as "definitionHash"
  from dialogue d where d.id = $1`;

interface Concept {
  readonly title: string;
  readonly owner: string;
  readonly lead: string;
  readonly earlier: number;
  readonly definitionHash: string | null;
}

/** Begins the season's occurrence as its lead would, once. */
export const beginOccurrence =
  ({ pool, clock, register }: ActivityDependencies) =>
  async (conceptId: string): Promise<void> => {
    const season = (await dueConcepts({ pool, clock })).find(({ id }) => id === conceptId);
    if (!season) return; // Begun meanwhile, or the concept has ended.
    const { rows } = await pool.query<Concept>(CONCEPT, [conceptId, tillfalle.id]);
    const concept = rows[0];
    if (!concept?.definitionHash) throw forGood('NoDefinition');
    const { owner, lead, definitionHash } = concept;
    const key = `occurrence:${conceptId}:${season.sequence}`;
    const hash = createHash('sha256').update(key).digest('hex');
    const answer = await register.begin({
      id: uuidFrom(hash),
      title: `${concept.title}, tillfälle ${concept.earlier + 1}`,
      ...{ owner, lead, definitionHash, conceptId, initiator: 'official', personId: lead },
      idempotency: { key, requestHash: hash },
    });
    if (answer.kind === 'refused') throw forGood(answer.refusal.code);
    if (answer.kind !== 'accepted') throw forGood(answer.kind);
  };

/** The same season is the same dialogue, however often it is begun. */
const uuidFrom = (hex: string): string =>
  [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
