import type { Standing } from '../workflows/dialogue.messages';
import { announcePublication } from './announce-publication';
import { archive } from './archive';
import { beginOccurrence } from './begin-occurrence';
import { conceptsDue } from './concepts-due';
import { computeRepresentativeness } from './compute-representativeness';
import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';
import { asTemporalSees } from './faults';
import { discardRendering } from './discard-rendering';
import { importContributions } from './import-contributions';
import { markEffect, type Mark } from './mark-effect';
import { markImportFailed } from './mark-import-failed';
import { moveMaterial } from './move-material';
import { passTime } from './pass-time';
import { preparePublication } from './prepare-publication';
import { publish } from './publish';
import { publishReview } from './publish-review';
import { renderPublication } from './render-publication';
import { requestEvaluation } from './request-evaluation';
import { sendFeedback } from './send-feedback';
import { sendInvitations } from './send-invitations';
import { sendNotices } from './send-notices';
import { sendStalledDigest } from './send-stalled-digest';
import { withdrawPublication } from './withdraw-publication';
import { verifyFiles } from './verify-files';

type CarriesOut = (effect: EffectRef) => Promise<void>;

/** Everything a workflow may ask the outside world to do. The worker builds it; workflows see only its type. */
export interface Activities {
  readonly passTime: (dialogueId: string) => Promise<Standing>;
  /** Answers with the effects that remain to be carried out. */
  readonly sendNotices: (dialogueId: string) => Promise<readonly EffectRef[]>;
  readonly sendInvitations: CarriesOut;
  readonly verifyFiles: CarriesOut;
  readonly computeRepresentativeness: CarriesOut;
  readonly sendFeedback: CarriesOut;
  readonly requestEvaluation: CarriesOut;
  readonly publishReview: CarriesOut;
  readonly archive: CarriesOut;
  readonly moveMaterial: CarriesOut;
  readonly preparePublication: (effect: EffectRef) => Promise<string>;
  readonly renderPublication: (effect: EffectRef, publicationId: string) => Promise<void>;
  readonly publish: (publicationId: string) => Promise<void>;
  readonly announcePublication: (effect: EffectRef, publicationId: string) => Promise<void>;
  readonly withdrawPublication: (publicationId: string) => Promise<void>;
  readonly discardRendering: CarriesOut;
  readonly markEffect: (effect: EffectRef, mark: Mark) => Promise<void>;
  readonly importContributions: (importId: string) => Promise<void>;
  readonly markImportFailed: (importId: string, error: string) => Promise<void>;
  readonly conceptsDue: () => Promise<readonly string[]>;
  readonly beginOccurrence: (conceptId: string) => Promise<void>;
  /** Answers with how many letters were new. */
  readonly sendStalledDigest: () => Promise<number>;
}

export const createActivities = (the: ActivityDependencies): Activities =>
  asTemporalSees({
    passTime: passTime(the.register),
    sendNotices: sendNotices(the),
    sendInvitations: sendInvitations(the),
    verifyFiles: verifyFiles(the),
    computeRepresentativeness: computeRepresentativeness(the),
    sendFeedback: sendFeedback(the),
    requestEvaluation: requestEvaluation(the),
    publishReview: publishReview(the),
    archive: archive(the),
    moveMaterial: moveMaterial(the),
    preparePublication: preparePublication(the),
    renderPublication: renderPublication(the),
    publish: publish(the),
    announcePublication: announcePublication(the),
    withdrawPublication: withdrawPublication(the),
    discardRendering: discardRendering(the),
    markEffect: markEffect(the),
    importContributions: importContributions(the),
    markImportFailed: markImportFailed(the),
    conceptsDue: conceptsDue(the),
    beginOccurrence: beginOccurrence(the),
    sendStalledDigest: sendStalledDigest(the),
  });
