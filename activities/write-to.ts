import type { PoolClient } from 'pg';
import { localDate } from '../src/domain/lifecycle/calendar';
import { effectKey, type EffectRef } from './effect';
import { post, type Letter } from './mail';
import { peopleBehind, type Recipient } from './people';

export interface Message {
  readonly to: readonly string[];
  readonly subject: string;
  readonly paragraphs: (reader: Recipient) => readonly string[];
}

/** One letter for an effect to each person behind the parties. Returns how many there are. */
export async function writeTo(
  client: PoolClient,
  effect: EffectRef,
  at: string,
  { to, subject, paragraphs }: Message,
): Promise<number> {
  const { dialogueId } = effect;
  const people = await peopleBehind(client, to, { dialogueId, day: localDate(at) });
  const readers = [...new Map(people.toReversed().map((reader) => [reader.id, reader])).values()];
  const letters = readers.map((reader): Letter => ({
    key: `${effectKey(effect)}:${reader.id}`,
    person_id: reader.isStaff ? reader.id : null,
    address: reader.address,
    subject,
    body: [reader.name === null ? 'Hej!' : `Hej ${reader.name}!`, ...paragraphs(reader)].join('\n\n'),
  }));
  await post(client, dialogueId, letters, at);
  return letters.length;
}
