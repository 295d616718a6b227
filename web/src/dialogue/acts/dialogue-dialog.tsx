import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import {
  handOver,
  mergeDialogue,
  pauseDialogue,
  propose,
  withReason,
  type DialogueDetail,
} from '../../../../src/contract/dialogue';
import { addDays } from '../../../../src/domain/lifecycle/calendar';
import { shortDay } from '../../dates/dates';
import { ChoiceCards } from '../../form/choices';
import { DialogueField } from '../../form/dialogue-field';
import { FormDialog } from '../../form/form-dialog';
import { DateField, TextArea, TextField } from '../../form/inputs';
import { laterDay } from '../../form/later-day';
import { PersonField } from '../../form/person-field';
import { UnitField } from '../../form/unit-field';
import { useAct } from '../../queries/act';
import { touchedByDialogue } from '../../queries/keys';
import { meQuery } from '../../queries/me';
import { useSay } from '../../ui/toasts';
import { useWords } from '../use-words';
import type { DialogueForm } from './possible';

interface DialogueDialogProps {
  readonly dialogue: DialogueDetail;
  readonly onClose: () => void;
}

interface DialogueDialogPropsOf extends DialogueDialogProps {
  readonly act: DialogueForm;
}

/** Acts on the whole dialogue, each with what it needs to be said with. */
export function DialogueDialog({ act, ...props }: DialogueDialogPropsOf): ReactNode {
  switch (act) {
    case 'pause':
      return <PauseDialog {...props} />;
    case 'merge':
      return <MergeDialog {...props} />;
    case 'hand-over':
      return <HandOverDialog {...props} />;
    case 'propose':
      return <ProposeDialog {...props} />;
    case 'withdraw':
    case 'declare-conflict':
      return <ReasonDialog act={act} {...props} />;
  }
}

function useSend({ id }: DialogueDetail, act: DialogueForm) {
  const { t } = useWords();
  const say = useSay();
  const send = useAct(...touchedByDialogue(id));
  return async (body: unknown): Promise<void> => {
    await send.mutateAsync({ path: `/dialogues/${id}/${act}`, body });
    say(t(`done.${act}`));
  };
}

function Reason(): ReactNode {
  const { t } = useWords();
  return <TextArea name="reason" label={t('form.reason')} hint={t('form.reasonHint')} />;
}

function Explained({ act }: { act: DialogueForm }): ReactNode {
  const { t } = useWords();
  return <p className="small">{t(`explained.${act}`)}</p>;
}

function PauseDialog({ dialogue, onClose }: DialogueDialogProps): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, 'pause');
  const { day } = useSuspenseQuery(meQuery).data;
  return (
    <FormDialog
      title={t('acts.pause')}
      schema={pauseDialogue.extend({ until: laterDay(day, t('form.untilLater', { day: shortDay(day) })) })}
      initial={{ until: '', reason: '' }}
      verb={t('verbs.pause')}
      onClose={onClose}
      onSubmit={send}
    >
      <Explained act="pause" />
      <DateField name="until" label={t('form.until')} hint={t('form.untilHint')} min={addDays(day, 1)} />
      <Reason />
    </FormDialog>
  );
}

function ReasonDialog({
  act,
  dialogue,
  onClose,
}: DialogueDialogProps & { readonly act: 'withdraw' | 'declare-conflict' }): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, act);
  return (
    <FormDialog
      title={t(`acts.${act}`)}
      schema={withReason}
      initial={{ reason: '' }}
      verb={t(`verbs.${act}`)}
      danger
      onClose={onClose}
      onSubmit={send}
    >
      <Explained act={act} />
      <Reason />
    </FormDialog>
  );
}

function MergeDialog({ dialogue, onClose }: DialogueDialogProps): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, 'merge');
  return (
    <FormDialog
      title={t('acts.merge')}
      schema={mergeDialogue}
      initial={{ into: '', reason: '' }}
      verb={t('verbs.merge')}
      danger
      onClose={onClose}
      onSubmit={send}
    >
      <Explained act="merge" />
      <DialogueField name="into" label={t('form.into')} hint={t('form.intoHint')} except={dialogue.id} open />
      <Reason />
    </FormDialog>
  );
}

function HandOverDialog({ dialogue, onClose }: DialogueDialogProps): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, 'hand-over');
  return (
    <FormDialog
      title={t('acts.hand-over')}
      schema={handOver}
      initial={{ owner: dialogue.owner.id, lead: '', reason: '' }}
      verb={t('verbs.hand-over')}
      onClose={onClose}
      onSubmit={send}
    >
      <Explained act="hand-over" />
      <UnitField name="owner" label={t('form.owner')} kinds={['administration']} />
      <NewLead />
      <Reason />
    </FormDialog>
  );
}

/** A lead sits in the administration that owns the dialogue: another administration, other leads. */
function NewLead(): ReactNode {
  const { t } = useWords();
  const { setValue } = useFormContext();
  const owner: unknown = useWatch({ name: 'owner' });
  useEffect(() => {
    setValue('lead', '');
  }, [owner, setValue]);
  if (typeof owner !== 'string' || owner === '') return <p className="hint">{t('form.leadFirst')}</p>;
  return (
    <PersonField
      key={owner}
      name="lead"
      label={t('form.lead')}
      hint={t('form.leadHint')}
      role="project-lead"
      unit={owner}
    />
  );
}

function ProposeDialog({ dialogue, onClose }: DialogueDialogProps): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, 'propose');
  return (
    <FormDialog
      title={t('acts.propose')}
      schema={propose}
      initial={{ act: 'merge', about: '', reason: '' }}
      verb={t('verbs.propose')}
      onClose={onClose}
      onSubmit={send}
    >
      <Explained act="propose" />
      <ChoiceCards
        name="act"
        label={t('form.proposal')}
        options={[
          { value: 'merge', label: t('form.proposeMerge') },
          { value: 'hand-over', label: t('form.proposeHandOver') },
        ]}
      />
      <About except={dialogue.id} />
      <Reason />
    </FormDialog>
  );
}

/** A dialogue by its id, or a person in words. */
function About({ except }: { except: string }): ReactNode {
  const { t } = useWords();
  const act: unknown = useWatch({ name: 'act' });
  return act === 'merge' ? (
    <DialogueField key="merge" name="about" label={t('form.aboutMerge')} except={except} open />
  ) : (
    <TextField key="hand-over" name="about" label={t('form.aboutHandOver')} />
  );
}
