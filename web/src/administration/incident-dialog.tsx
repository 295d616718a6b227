import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mendIncident, type Incident } from '../../../src/contract/monitoring';
import { FormDialog } from '../form/form-dialog';
import { TextArea } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { useIncidentSaid } from './use-incident-said';

export interface Mending {
  readonly incident: Incident;
  readonly act: 'retry' | 'discard';
}

interface IncidentDialogProps {
  readonly mending: Mending;
  readonly onClose: () => void;
}

export function IncidentDialog({ mending: { incident, act }, onClose }: IncidentDialogProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const said = useIncidentSaid();
  const { mutateAsync } = useAct(keys.work, keys.dialogue(incident.dialogue.id));
  const givenUp = incident.kind === 'driver' ? t('incidents.discardDriver') : t('incidents.discardText');
  const again = incident.status === 'unknown' ? t('incidents.retryUnknown') : t('incidents.retryText');
  return (
    <FormDialog
      title={`${t(`incidents.${act}`)}: ${said(incident)}`}
      schema={mendIncident}
      initial={{ reason: '' }}
      verb={t(`incidents.${act}`)}
      danger={act === 'discard'}
      onClose={onClose}
      onSubmit={async (body) => {
        await mutateAsync({ path: `/incidents/${encodeURIComponent(incident.id)}/${act}`, body });
        say(act === 'retry' ? t('incidents.retried') : t('incidents.discarded'));
      }}
    >
      <p>{act === 'retry' ? again : givenUp}</p>
      <TextArea name="reason" label={t('fields.reason')} />
    </FormDialog>
  );
}
