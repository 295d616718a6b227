import { useEffect, useRef, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CreateDialogue } from '../../../src/contract/dialogue';
import type { Me } from '../../../src/contract/me';
import { ChoiceCards } from '../form/choices';
import { SelectField, TextField } from '../form/inputs';
import { PersonField } from '../form/person-field';
import { titled } from '../text/titled';
import { ConceptField } from './concept-field';
import { inOrder, kindKey } from './kind-key';
import { leadIn } from './may-begin';
import type { NewDialogueProps } from './use-begun-dialogue';

const initiators = ['official', 'committee', 'resident-proposal'] as const;

export function NewDialogueFields({ definitions, owners, me }: NewDialogueProps): ReactNode {
  const { t } = useTranslation('dialogues');
  return (
    <>
      <ChoiceCards
        name="definition"
        label={t('begin.definition')}
        options={inOrder(definitions).map(({ id, title }) => {
          const key = kindKey(id);
          return { value: id, label: titled(title), ...(key && { note: t(`begin.kinds.${key}`) }) };
        })}
      />
      <ConceptField />
      <TextField name="title" label={t('begin.name')} hint={t('begin.nameHint')} />
      <SelectField
        name="owner"
        label={t('begin.owner')}
        hint={t('begin.ownerHint')}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <LeadField me={me} />
      <ChoiceCards
        name="initiator"
        label={t('begin.initiator')}
        options={initiators.map((value) => ({ value, label: t(`begin.${value}`) }))}
      />
    </>
  );
}

/** Whoever leads it is project lead where it belongs: another owner, another lead. */
function LeadField({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('dialogues');
  const { setValue } = useFormContext<CreateDialogue>();
  const owner = useWatch<CreateDialogue, 'owner'>({ name: 'owner' });
  const before = useRef(owner);
  useEffect(() => {
    if (before.current === owner) return;
    before.current = owner;
    setValue('lead', leadIn(me, owner));
  }, [owner, me, setValue]);
  if (owner === '')
    return (
      <div className="field">
        <p className="label">{t('begin.lead')}</p>
        <p className="hint">{t('begin.leadFirst')}</p>
      </div>
    );
  return (
    <PersonField
      key={owner}
      name="lead"
      label={t('begin.lead')}
      hint={t('begin.leadHint')}
      role="project-lead"
      unit={owner}
    />
  );
}
