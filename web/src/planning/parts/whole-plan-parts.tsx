import type { ReactNode } from 'react';
import type { PartName } from '../../task/plan-fields';
import type { Stated } from '../stated-query';
import { ConcernedPart } from './concerned-part';
import { DatesPart } from './dates-part';
import { GroupsPart } from './groups-part';
import { InfluencePart } from './influence-part';
import { MethodsPart } from './methods-part';
import type { PartOfPlan } from './part';
import { QuestionPart, WherePart } from './question-part';
import { DataPart, ResourcesPart } from './resources-part';

interface WholePlanPartsProps extends PartOfPlan {
  readonly stated: Stated;
  readonly owner: string;
  readonly parts: readonly PartName[];
}

const languagesIn = ({ languages }: Stated): readonly string[] =>
  Array.isArray(languages) ? (languages as string[]) : [];

/** The plan as a form, in those parts that are asked for. */
export function WholePlanParts({ parts, ...props }: WholePlanPartsProps): ReactNode {
  const { at, handbook, stated } = props;
  const has = (part: PartName): boolean => parts.includes(part);
  return (
    <>
      {has('question') && <QuestionPart at={at} />}
      {has('where') && <WherePart at={at} />}
      {has('influence') && <InfluencePart at={at} amongUsers={handbook.definition.who === 'brukardialog'} />}
      {has('groups') && <GroupsPart at={at} />}
      {has('rest') && (
        <>
          <MethodsPart at={at} />
          <DatesPart at={at} handbook={handbook} />
          <ResourcesPart at={at} known={languagesIn(stated)} />
          <DataPart at={at} />
          <ConcernedPart {...props} />
        </>
      )}
    </>
  );
}
