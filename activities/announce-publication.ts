import type { PoolClient } from 'pg';
import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';
import { forGood } from './faults';
import { chunksOf, hashOf } from '../src/database/file-chunks';
import { affectedContacts, informedBy, leadOf, occasionOf } from './occasion';
import { PARTICIPANTS } from './people';
import { writeTo } from './write-to';

/**
 * Tells participants and receivers that the result is public: once each. Nobody is sent to a page that is not what was
 * rendered, nor to that of a dialogue that has been withdrawn meanwhile.
 */
export const announcePublication =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (effect: EffectRef, publicationId: string): Promise<void> => {
    const at = await clock.now();
    const occasion = await occasionOf(pool, definitions, effect);
    const { ended } = occasion.state;
    if (ended !== null && ended !== 'completed') throw forGood('DialogueEnded');
    const client = await pool.connect();
    try {
      await mustStandAsRendered(client, effect, publicationId);
      await writeTo(client, effect, at, {
        to: [PARTICIPANTS, leadOf(occasion), ...affectedContacts(occasion), ...informedBy(occasion)],
        subject: `Resultatet är publicerat: ${occasion.title}`,
        paragraphs: () => [
          `Resultatet av dialogen ”${occasion.title}” (${occasion.number}) är nu publicerat.`,
          'Där står vad vi hörde, vilka slutsatser som dragits och vilka bidrag de vilar på.',
        ],
      });
    } finally {
      client.release();
    }
  };

const STANDS = `
  select p.status, e.result ->> 'fileId' as file, e.result ->> 'sha256' as sha256
  from publication p join effect e on e.dialogue_id = p.dialogue_id
  where p.id = $1 and e.sequence = $2 and e.kind = $3`;

async function mustStandAsRendered(
  client: PoolClient,
  effect: EffectRef,
  publicationId: string,
): Promise<void> {
  const { rows } = await client.query<{ status: string; file: string | null; sha256: string | null }>(
    STANDS,
    [publicationId, effect.sequence, effect.kind],
  );
  const found = rows[0];
  if (found?.status !== 'published') throw forGood('NotPublished');
  if (found.file === null || found.sha256 === null) throw forGood('NotRendered');
  if ((await hashOf(chunksOf(client, found.file), () => undefined)) !== found.sha256)
    throw forGood('HashMismatch');
}
