import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { AddContribution, AddedContribution, PublicationState } from '../contract/contribution';
import { faultWords } from '../contract/fault-words';
import { nextContributionNumber, type Transaction } from './contribution-number';
import { collectionOf, comesLate } from '../domain/material/collection';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess, type SeenDialogue } from '../dialogues/dialogue-access';
import { References, type Reference } from '../dialogues/references';
import { invalidInput } from '../http/invalid-input';
import { doneOnce, permitted } from '../http/permitted';
import { ProblemError } from '../http/problem';
import { RefusedError } from '../http/refused-error';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';
import { unpublishedOf } from './contribution-rows';

/** What staff enter, and whether it is public. What was said is never changed: the database itself refuses. */
@Injectable()
export class ContributionWrites {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly references: References,
    private readonly idempotent: Idempotent,
  ) {}

  async add(
    dialogueId: string,
    given: AddContribution,
    personId: string,
    key: IdempotencyKey,
  ): Promise<AddedContribution> {
    const seen = await this.access.read(personId, dialogueId);
    permitted(mayWithMaterial(seen, 'add-contribution'));
    const late = latenessOf(seen, given);
    await this.references.check(referencesOf(given), dialogueId);
    const { now } = seen.context;
    return doneOnce(
      await this.idempotent.once(personId, key, async (transaction) => {
        if (given.participant) await keepParticipant(transaction, dialogueId, given.participant, now);
        const id = randomUUID();
        const number = await nextContributionNumber(transaction, dialogueId);
        await transaction.contribution.create({
          data: { ...dataOf(given), id, dialogueId, number, late, receivedAt: now, enteredBy: personId },
        });
        return { id, number, receivedAt: now, late };
      }),
    );
  }

  /** Its publication is taken back; it remains, with the reason. */
  async withdraw(
    contributionId: string,
    reason: string,
    personId: string,
    key: IdempotencyKey,
  ): Promise<PublicationState> {
    return this.publish(contributionId, { why: reason }, personId, key);
  }

  async restore(contributionId: string, personId: string, key: IdempotencyKey): Promise<PublicationState> {
    return this.publish(contributionId, null, personId, key);
  }

  private async publish(
    contributionId: string,
    withdrawn: { readonly why: string } | null,
    personId: string,
    key: IdempotencyKey,
  ): Promise<PublicationState> {
    const seen = await this.access.read(personId, await this.dialogueOf(contributionId));
    permitted(mayWithMaterial(seen, 'withdraw-contribution'));
    return doneOnce(
      await this.idempotent.once(personId, key, async (transaction) => {
        const { unpublishedAt, unpublishedWhy } = await transaction.contribution.update({
          where: { id: contributionId },
          data: { unpublishedAt: withdrawn && seen.context.now, unpublishedWhy: withdrawn?.why ?? null },
        });
        return { id: contributionId, unpublished: unpublishedOf(unpublishedAt, unpublishedWhy) };
      }),
    );
  }

  private async dialogueOf(contributionId: string): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select dialogue_id as id from contribution where id = $1',
      [contributionId],
    );
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    return row.id;
  }
}

function latenessOf({ definition, state, context }: SeenDialogue, { saidAt }: AddContribution): boolean {
  const { now } = context;
  if (saidAt !== undefined && Date.parse(saidAt) > Date.parse(now)) {
    throw invalidInput([{ path: 'saidAt', code: 'date-in-future', message: faultWords.notYetSaid }]);
  }
  const collection = collectionOf(definition, state);
  if (collection.kind === 'not-yet') throw new RefusedError(collection.refusal);
  return comesLate(state, collection, { at: saidAt ?? null, now });
}

const referencesOf = ({ area, dataSetId }: AddContribution): readonly Reference[] => [
  ...(area === undefined ? [] : [{ kind: 'area', id: area, path: 'area' } as const]),
  ...(dataSetId === undefined ? [] : [{ kind: 'data-set', id: dataSetId, path: 'dataSetId' } as const]),
];

const dataOf = ({ channel, text, language, saidAt, age, sex, area, dataSetId }: AddContribution) => ({
  ...{ channel, text, language },
  saidAt: saidAt ?? null,
  age: age ?? null,
  sex: sex ?? null,
  areaId: area ?? null,
  dataSetId: dataSetId ?? null,
});

/** Who once has asked to be told goes on being told, however many forms they send in. */
async function keepParticipant(
  transaction: Transaction,
  dialogueId: string,
  { address, wantsFeedback }: NonNullable<AddContribution['participant']>,
  at: string,
): Promise<void> {
  await transaction.$executeRaw`
    insert into participant (id, dialogue_id, address, wants_feedback, at)
    values (${randomUUID()}::uuid, ${dialogueId}::uuid, ${address}, ${wantsFeedback}, ${at}::timestamptz)
    on conflict (dialogue_id, address) do update
    set wants_feedback = participant.wants_feedback or excluded.wants_feedback`;
}
