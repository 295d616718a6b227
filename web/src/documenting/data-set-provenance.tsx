import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSetItem } from '../../../src/contract/data-set';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { addressOf } from '../api';
import { dayInMargin, dayOf, moment, span } from '../dates/dates';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Failure } from '../ui/states';
import { Status } from '../ui/status';
import { bytesShown } from './bytes';
import { checkedFile } from './import-query';
import { useMaterialRight } from './material-rights';

type File = NonNullable<DataSetItem['file']>;

/** Everything that follows with each figure that is published. */
export function Provenance({ dialogue, set }: { dialogue: DialogueDetail; set: DataSetItem }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <details className="provenance">
      <summary>
        {t('sets.show')}
        <span className="vh"> {set.title}</span>
      </summary>
      <SetFacts set={set} />
      {set.file !== null && <FileFacts dialogue={dialogue} file={set.file} />}
    </details>
  );
}

export function SetFacts({ set }: { set: DataSetItem }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <dl className="facts list">
      <dt>{t('sets.method')}</dt>
      <dd>{set.method}</dd>
      {set.instrumentVersion !== null && (
        <>
          <dt>{t('sets.version')}</dt>
          <dd>{set.instrumentVersion}</dd>
        </>
      )}
      <dt>{t('sets.collector')}</dt>
      <dd>{set.collector}</dd>
      <dt>{t('sets.collected')}</dt>
      <dd>{span(set.periodFrom, set.periodTo)}</dd>
      <dt>{t('sets.added')}</dt>
      <dd>{dayInMargin(dayOf(set.createdAt))}</dd>
    </dl>
  );
}

function FileFacts({ dialogue, file }: { dialogue: DialogueDetail; file: File }): ReactNode {
  const { t } = useTranslation('documenting');
  const mayRead = useMaterialRight(dialogue, 'read-file').kind === 'may';
  return (
    <div className="stack tight">
      <dl className="facts list">
        <dt>{t('sets.file')}</dt>
        <dd>
          {file.name}, {bytesShown(file.bytes)}
        </dd>
        <dt>{t('sets.uploadedBy')}</dt>
        <dd>{file.uploadedBy.name}</dd>
        <dt>{t('sets.hash')}</dt>
        <dd className="mono hash">{file.sha256}</dd>
      </dl>
      <div className="actions">
        <CheckFile file={file} />
        {mayRead && (
          <a className="btn s" href={addressOf(`/files/${file.id}/content`)} download={file.name}>
            <Icon name="download" />
            {t('sets.download')}
          </a>
        )}
      </div>
    </div>
  );
}

/** Reads the file back and compares: the answer is said where it was asked. */
function CheckFile({ file }: { file: File }): ReactNode {
  const { t } = useTranslation('documenting');
  const check = useMutation({ mutationFn: () => checkedFile(file.id), networkMode: 'always' });
  return (
    <>
      <Button
        size="s"
        icon="refresh-cw"
        busy={check.isPending}
        onPress={() => {
          check.mutate();
        }}
      >
        {t('sets.check')}
      </Button>
      <span role="status">
        {check.data?.agrees === true && <Status tone="ok">{t('sets.agrees')}</Status>}
        {check.data?.agrees === false && (
          <Status tone="danger" act>
            {t('sets.differs')}
          </Status>
        )}
      </span>
      {check.error !== null && <Failure error={check.error} />}
    </>
  );
}

export function FileState({ file }: { file: File }): ReactNode {
  const { t } = useTranslation('documenting');
  if (file.verifiedAt === null) {
    return (
      <Status tone="idle" icon="circle-dashed">
        {t('sets.unverified')}
      </Status>
    );
  }
  return <Status tone="ok">{t('sets.verified', { moment: moment(file.verifiedAt) })}</Status>;
}
