import { randomUUID } from 'node:crypto';
import { faultWords } from '../../contract/fault-words';
import { naming } from '../../contract/naming-words';
import { newOnly } from '../../domain/records/implied';
import { impliedByInfluence } from '../../domain/records/plan-implies';
import type { Fault } from '../../http/invalid-input';
import { decisionRow, sectionFaults } from './committee-decision';
import { fault, listed, one, type Answering, type RecordHandler } from './handler';

export const question: RecordHandler<'question'> = {
  faults: ({ form }, { definition }) =>
    form === definition.form
      ? []
      : [{ path: 'form', code: 'other-form', ...naming('otherForm', { form: definition.form }) }],
  references: ({ areas }) => listed('area', 'areas', areas),
  brings: ({ question: asked }) => ({ question: asked }),
};

export const influence: RecordHandler<'influence'> = {
  faults: ({ influenceLevel, decidingCommittee }, answering) => [
    ...levelFaults(influenceLevel, answering),
    ...(decidingCommittee === undefined && isDecidedByCommittee(answering)
      ? [fault('decidingCommittee', 'committee-required', faultWords.committee)]
      : []),
  ],
  references: ({ decidingCommittee }) => one('committee', 'decidingCommittee', decidingCommittee),
  brings: (content, { locked }) => newOnly(impliedByInfluence(content, locked.organisation), locked.state),
};

/** Level 1 is information, not a dialogue: planning then ends. */
function levelFaults(level: number, { meaning }: Answering): readonly Fault[] {
  if (!meaning) return [];
  const ends = meaning.then?.kind === 'end';
  if (ends === (level === 1)) return [];
  const message = ends ? faultWords.informationIsLevelOne : faultWords.levelOneIsInformation;
  return [fault('influenceLevel', 'level-against-outcome', message)];
}

const isDecidedByCommittee = ({ definition }: Answering): boolean =>
  definition.phases.some(({ steps }) =>
    steps.some(
      ({ by, skippedWhen }) =>
        !skippedWhen && by.some(({ role, unit }) => role === 'committee' && unit === 'deciding'),
    ),
  );

export const knownAlready: RecordHandler<'known-already'> = {
  references: ({ earlier }) =>
    earlier.flatMap(({ dialogueId }, at) => one('dialogue', `earlier.${at}.dialogueId`, dialogueId)),
};

export const targetGroups: RecordHandler<'target-groups'> = {
  references: ({ groups }) => listed('target-group', 'groups', groups),
};

export const mandate: RecordHandler<'mandate'> = {
  faults: sectionFaults,
  brings: (content, settling) => ({ rows: [decisionRow(randomUUID(), 'mandate', content, settling)] }),
};
