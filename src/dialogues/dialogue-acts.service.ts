import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { CreateDialogue } from '../contract/dialogue';
import { faultWords } from '../contract/fault-words';
import type { Command } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { stepsOf } from '../domain/lifecycle/steps';
import { answered } from '../http/answered';
import { invalidInput, type Fault } from '../http/invalid-input';
import type { Accepted, IdempotencyKey } from '../register/act';
import { Definitions } from '../register/definitions';
import { Register } from '../register/register';
import { References, type Reference } from './references';

/** Who acts on which dialogue, and under which key. */
export interface DialogueAct {
  readonly personId: string;
  readonly dialogueId: string;
  readonly idempotency: IdempotencyKey;
}

const NEWEST = 'select hash from definition where definition_id = $1 order by version desc limit 1';

const LEADS = `
  select from role_assignment a, clock_offset c
  where a.person_id = $1 and a.unit_id = $2 and a.role = 'project-lead'
    and daterange(a.valid_from, a.valid_to, '[]') @> ((now() + c.seconds * interval '1 second') at time zone 'Europe/Stockholm')::date`;

/** Starting a dialogue, and the acts on the whole of it. */
@Injectable()
export class DialogueActs {
  constructor(
    private readonly pool: Pool,
    private readonly register: Register,
    private readonly definitions: Definitions,
    private readonly references: References,
  ) {}

  async create(personId: string, body: CreateDialogue, idempotency: IdempotencyKey): Promise<Accepted> {
    const definitionHash = await this.newest(body.definition);
    const definition = await this.definitions.byHash(definitionHash);
    const faults = [
      ...conceptFaults(definition, body.conceptId),
      ...(await this.references.faults(referencesOf(body), null)),
    ];
    if (faults.length === 0) faults.push(...(await this.leadFaults(body.lead, body.owner)));
    if (faults.length > 0) throw invalidInput(faults);
    const { title, owner, lead, initiator, conceptId } = body;
    return answered(
      await this.register.begin({
        id: randomUUID(),
        ...{ title, owner, lead, initiator, definitionHash, personId, idempotency },
        ...(conceptId === undefined ? {} : { conceptId }),
      }),
    );
  }

  async act({ dialogueId, personId, idempotency }: DialogueAct, command: Command): Promise<Accepted> {
    return answered(
      await this.register.act({ dialogueId, personId, idempotency, prepare: () => ({ command }) }),
    );
  }

  async merge(act: DialogueAct, body: { readonly into: string; readonly reason: string }): Promise<Accepted> {
    await this.references.check([{ kind: 'merge-target', id: body.into, path: 'into' }], act.dialogueId);
    return this.act(act, { kind: 'merge', ...body });
  }

  async handOver(
    act: DialogueAct,
    body: { readonly owner: string; readonly lead: string; readonly reason: string },
  ): Promise<Accepted> {
    const { owner, lead } = body;
    await this.references.check(
      [
        { kind: 'administration', id: owner, path: 'owner' },
        { kind: 'person', id: lead, path: 'lead' },
      ],
      act.dialogueId,
    );
    const faults = await this.leadFaults(lead, owner);
    if (faults.length > 0) throw invalidInput(faults);
    return this.act(act, { kind: 'hand-over', ...body });
  }

  private async newest(definitionId: string): Promise<string> {
    const { rows } = await this.pool.query<{ hash: string }>(NEWEST, [definitionId]);
    const hash = rows[0]?.hash;
    if (hash !== undefined) return hash;
    const message = faultWords.unknownDefinition;
    throw invalidInput([{ path: 'definition', code: 'unknown-definition', message }]);
  }

  /** Whoever leads a dialogue is project lead where it belongs. */
  private async leadFaults(lead: string, owner: string): Promise<readonly Fault[]> {
    const { rowCount } = await this.pool.query(LEADS, [lead, owner]);
    if (rowCount !== 0) return [];
    return [{ path: 'lead', code: 'no-project-lead', message: faultWords.noProjectLead }];
  }
}

const referencesOf = ({ owner, lead, conceptId }: CreateDialogue): readonly Reference[] => [
  { kind: 'administration', id: owner, path: 'owner' },
  { kind: 'person', id: lead, path: 'lead' },
  ...(conceptId === undefined ? [] : [{ kind: 'concept' as const, id: conceptId, path: 'conceptId' }]),
];

/** An occurrence takes its question from the concept; nothing else belongs to one. */
function conceptFaults(definition: LifecycleDefinition, conceptId: string | undefined): readonly Fault[] {
  const asksItself = stepsOf(definition).some(({ record }) => record === 'question');
  if (!asksItself && conceptId === undefined)
    return [{ path: 'conceptId', code: 'concept-required', message: faultWords.whichConcept }];
  if (asksItself && conceptId !== undefined)
    return [{ path: 'conceptId', code: 'no-occurrence', message: faultWords.noOccurrence }];
  return [];
}
