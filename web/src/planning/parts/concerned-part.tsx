import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../form/choices';
import { UnitField } from '../../form/unit-field';
import { areasQuery, organisationQuery } from '../../queries/organisation';
import { useNames } from '../../task/use-names';
import { Panel } from '../../ui/page';
import { registerFinds } from '../register-finds';
import type { Stated } from '../stated-query';
import type { PartOfPlan } from './part';
import { compareNames } from '../../text/by-name';

interface ConcernedPartProps extends PartOfPlan {
  /** What was stated before, where the form does not state it anew. */
  readonly stated: Stated;
  readonly owner: string;
}

/** Who is asked, and who is given the result. */
export function ConcernedPart({ at, handbook, stated, owner }: ConcernedPartProps): ReactNode {
  const { t } = useTranslation('planning');
  const amongUsers = handbook.definition.who === 'brukardialog';
  return (
    <Panel id="part-concerned" title={t('concerned')}>
      <UnitField
        multiple
        name={`${at}.affectedAdministrations`}
        kinds={['administration']}
        except={[owner]}
        label={t('affected')}
        hint={t('affectedHint')}
      />
      <FoundByRegister at={at} stated={stated} />
      <UnitField
        multiple
        optional
        name={`${at}.receivers`}
        kinds={['administration', 'committee']}
        label={t('receivers')}
        hint={amongUsers ? t('receiversHintUsers') : t('receiversHint')}
      />
      {amongUsers && (
        <>
          <CheckField
            name={`${at}.publishResults`}
            label={t('publishResults')}
            hint={t('publishResultsHint')}
          />
          <CheckField
            name={`${at}.committeeDecides`}
            label={t('committeeDecides')}
            hint={t('committeeDecidesHint')}
          />
        </>
      )}
    </Panel>
  );
}

const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Those responsible for an area or a target group of the plan are asked whether one chooses them or not. */
function FoundByRegister({ at, stated }: Pick<ConcernedPartProps, 'at' | 'stated'>): ReactNode {
  const { t } = useTranslation('planning');
  const nameOf = useNames();
  const { data: organisation } = useQuery(organisationQuery);
  const { data: areas } = useQuery(areasQuery);
  const ownAreas: unknown = useWatch({ name: `${at}.areas` });
  const ownGroups: unknown = useWatch({ name: `${at}.groups` });
  if (organisation === undefined || areas === undefined) return null;
  const found = registerFinds(organisation, areas, {
    areas: listIn(ownAreas ?? stated['areas']),
    groups: listIn(ownGroups ?? stated['groups']),
  });
  const units = found
    .toSorted((one, other) => compareNames(nameOf(one.unit), nameOf(other.unit)))
    .map(({ unit, grounds }) =>
      t('foundBy', { unit: nameOf(unit), ground: grounds.map((one) => t(`grounds.${one}`)).join(', ') }),
    );
  return (
    <p className="small" aria-live="polite">
      {units.length === 0 ? t('foundNone') : t('found', { units: units.join(', ') })}{' '}
      <span className="muted">{t('overlapsLater')}</span>
    </p>
  );
}
