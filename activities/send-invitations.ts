import type { PoolClient } from 'pg';
import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { affectedContacts, informedBy, leadOf, occasionOf, textIn, type Occasion } from './occasion';
import { PARTICIPANTS } from './people';
import { writeTo } from './write-to';

/** The invitation goes to all who follow the dialogue, to the affected administrations and to those the step informs. */
export const sendInvitations =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const occasion = await occasionOf(client, definitions, effect);
      const body = textIn(occasion, 'body');
      const sent = await writeTo(client, effect, at, {
        to: [PARTICIPANTS, leadOf(occasion), ...affectedContacts(occasion), ...informedBy(occasion)],
        subject: `Inbjudan: ${textIn(occasion, 'title')}`,
        paragraphs: () => [body, `Dialog ${occasion.number}.`],
      });
      // A brukardialog has no public page.
      const published = occasion.who === 'brukardialog' ? 0 : await publishInvitation(client, occasion, at);
      return { sent, published };
    });
  };

/** In Swedish and every other language of the record; one that is public already stays as it is. */
async function publishInvitation(client: PoolClient, occasion: Occasion, at: string): Promise<number> {
  const content = occasion.record?.content ?? {};
  const texts = [{ language: 'sv', ...content }, ...translationsIn(content)];
  const { rowCount } = await client.query(
    `insert into publication (id, dialogue_id, kind, title, body, language, status, published_at, at)
     select gen_random_uuid(), $1, 'invitation', t.title, t.body, t.language, 'published', $3, $3
     from jsonb_to_recordset($2::jsonb) t (title text, body text, language text)
     where not exists (select from publication p where p.dialogue_id = $1 and p.kind = 'invitation'
       and p.language = t.language and p.status = 'published')`,
    [occasion.dialogueId, JSON.stringify(texts), at],
  );
  return rowCount ?? 0;
}

const translationsIn = ({ translations }: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Array.isArray(translations) ? translations : [];
