import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { recordSchemas as of, type RecordContent } from '../../contract/records/record-schemas';
import type { RecordKind } from '../../domain/lifecycle/definition';
import { invalidInput, parsed, type Fault } from '../../http/invalid-input';
import type { Reference } from '../../dialogues/references';
import type { NewRecord } from '../../register/act';
import { contentHash } from '../../register/content-hash';
import { conclusions } from './analysing';
import { activity, collection } from './carrying-out';
import { continuation, seasonSummary } from './concept';
import { conditionAnswer, coordinationDecision, objection, overlapChoice, statement } from './coordination';
import { dataSet, registration } from './documenting';
import { commitmentReview, evaluation, lessons } from './following-up';
import type { Answering, Brought, RecordHandler, Settling } from './handler';
import { influence, knownAlready, mandate, question, targetGroups } from './planning';
import { decision, publication, reception } from './spreading';

/** A record as it will be stored, checked as far as it can be without the dialogue's lock. */
export interface Draft {
  readonly record: Omit<NewRecord, 'task'>;
  readonly references: readonly Reference[];
  /** Under the lock: what it brings. @throws ProblemError when it does not fit the dialogue as it stands. */
  readonly brings: (settling: Settling) => Brought;
}

export type Drafting = (raw: unknown, answering: Answering) => Draft;

/** Where the record stands in the body, so that its faults are named by the paths the caller wrote. */
const RECORD = 'record';

function drafting<Kind extends RecordKind>(
  kind: Kind,
  schema: z.ZodType<RecordContent<Kind>>,
  handler: RecordHandler<Kind> = {},
): Drafting {
  return (raw, answering) => {
    const content = parsed(schema, raw, RECORD);
    refuse(handler.faults?.(content, answering));
    return {
      record: { id: randomUUID(), kind, content, hash: contentHash(content) },
      references: (handler.references?.(content) ?? []).map((each) => ({
        ...each,
        path: inRecord(each.path),
      })),
      brings: (settling) => {
        refuse(handler.faultsNow?.(content, settling));
        return handler.brings?.(content, settling) ?? {};
      },
    };
  };
}

const inRecord = (path: string): string => `${RECORD}.${path}`;

export function refuse(faults: readonly Fault[] = []): void {
  if (faults.length > 0) throw invalidInput(faults.map((one) => ({ ...one, path: inRecord(one.path) })));
}

/** A plan is drafted from what was stated before it too: elsewhere. */
export type SimpleKind = Exclude<RecordKind, 'plan'>;

/** A new kind does not compile until it says here what it brings. */
export const drafts: Record<SimpleKind, Drafting> = {
  question: drafting('question', of.question, question),
  influence: drafting('influence', of.influence, influence),
  'known-already': drafting('known-already', of['known-already'], knownAlready),
  'target-groups': drafting('target-groups', of['target-groups'], targetGroups),
  'privacy-plan': drafting('privacy-plan', of['privacy-plan']),
  mandate: drafting('mandate', of.mandate, mandate),
  statement: drafting('statement', of.statement, statement),
  objection: drafting('objection', of.objection, objection),
  'overlap-choice': drafting('overlap-choice', of['overlap-choice'], overlapChoice),
  'condition-answer': drafting('condition-answer', of['condition-answer'], conditionAnswer),
  'coordination-decision': drafting(
    'coordination-decision',
    of['coordination-decision'],
    coordinationDecision,
  ),
  invitation: drafting('invitation', of.invitation),
  activity: drafting('activity', of.activity, activity),
  collection: drafting('collection', of.collection, collection),
  'data-set': drafting('data-set', of['data-set'], dataSet),
  classification: drafting('classification', of.classification),
  registration: drafting('registration', of.registration, registration),
  coding: drafting('coding', of.coding),
  representativeness: drafting('representativeness', of.representativeness),
  conclusions: drafting('conclusions', of.conclusions, conclusions),
  'second-reading': drafting('second-reading', of['second-reading']),
  publication: drafting('publication', of.publication, publication),
  feedback: drafting('feedback', of.feedback),
  reception: drafting('reception', of.reception, reception),
  decision: drafting('decision', of.decision, decision),
  evaluation: drafting('evaluation', of.evaluation, evaluation),
  'commitment-review': drafting('commitment-review', of['commitment-review'], commitmentReview),
  lessons: drafting('lessons', of.lessons, lessons),
  archive: drafting('archive', of.archive),
  'season-summary': drafting('season-summary', of['season-summary'], seasonSummary),
  continuation: drafting('continuation', of.continuation, continuation),
};
