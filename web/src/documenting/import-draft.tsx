import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { ImportPreview, PreviewImport } from '../../../src/contract/import';
import { ProblemError } from '../api';
import { figure } from '../dates/dates';
import { meQuery } from '../queries/me';
import { heldAddress } from '../task/draft-place';
import { faultInOwnLanguage } from '../text/own-language';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { goodRows, type Mapping } from './columns';
import { ColumnsPanel } from './columns-panel';
import { FormatFields } from './format-fields';
import { ImportFrame } from './import-frame';
import { fileQuery, importQuery, previewQuery } from './import-query';
import { isUnknown } from './is-unknown';
import { PreviewPanel } from './preview-panel';
import { StartForm } from './start-form';
import { useHeldColumns } from './use-held-columns';
import { WaysOn } from './ways-on';

interface DraftProps {
  readonly dialogue: DialogueDetail;
  readonly file: string;
  readonly like?: string | undefined;
}

type Format = ImportPreview['format'];

/** What a file holds and what its columns become, with its first rows judged anew at every change. */
export function ImportDraft({ dialogue, file, like }: DraftProps): ReactNode {
  const { t } = useTranslation('documenting');
  const { data: me } = useSuspenseQuery(meQuery);
  const columns = useHeldColumns(heldAddress(`/dialogues/${dialogue.id}/imports/${file}/columns`, me.id));
  const { mapping, format, changeMapping, changeFormat } = columns;
  const reading = useQuery(previewQuery(dialogue.id, askedOf(file, mapping, format)));
  const shown = reading.error === null ? reading.data : undefined;
  const known = mapping ?? shown?.mapping ?? {};
  return (
    <ImportFrame
      dialogue={dialogue}
      title={t('import.title')}
      step="columns"
      {...(shown && { answer: <Answer preview={shown} mapping={known} /> })}
    >
      {reading.error !== null && (
        <>
          <NotRead error={reading.error} retry={() => void reading.refetch()} />
          {format !== undefined && <FormatFields format={format} onChange={changeFormat} />}
          <WaysOn id={dialogue.id} other />
        </>
      )}
      {reading.isPending && <Skeleton />}
      {shown !== undefined && (
        <div className="split wide">
          <div className="stack wide">
            {holdsNothing(shown) ? (
              <NoRows id={dialogue.id} />
            ) : (
              <>
                <ColumnsPanel
                  preview={shown}
                  mapping={known}
                  busy={reading.isFetching}
                  onChange={changeMapping}
                />
                <PreviewPanel preview={shown} mapping={known} />
              </>
            )}
            <FormatFields format={shown.format} onChange={changeFormat} />
          </div>
          {!holdsNothing(shown) && (
            <Start
              dialogue={dialogue}
              file={file}
              like={like}
              mapping={known}
              preview={shown}
              onStarted={columns.forget}
            />
          )}
        </div>
      )}
    </ImportFrame>
  );
}

const holdsNothing = ({ rows, faults }: ImportPreview): boolean => rows.length === 0 && faults.length === 0;

/** Headings alone: there is nothing to match or to bring in, unless the file is to be read otherwise. */
function NoRows({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <>
      <Banner tone="warn" live>
        <p>{t('import.noRowsNext')}</p>
      </Banner>
      <WaysOn id={id} other />
    </>
  );
}

interface StartProps extends DraftProps {
  readonly mapping: Mapping;
  readonly preview: ImportPreview;
  readonly onStarted: () => void;
}

function Start({ dialogue, file, like, mapping, preview, onStarted }: StartProps): ReactNode {
  const stored = useQuery(fileQuery(file));
  const before = useQuery({ ...importQuery(dialogue.id, like ?? ''), enabled: like !== undefined });
  if (stored.error !== null) return <Failure error={stored.error} retry={() => void stored.refetch()} />;
  if (stored.data === undefined || (like !== undefined && before.isPending)) return <Skeleton />;
  return (
    <StartForm
      dialogue={dialogue}
      file={stored.data}
      mapping={mapping}
      preview={preview}
      like={before.data}
      onStarted={onStarted}
    />
  );
}

/** The mapping is sent when it says where the text stands; until then nothing can be said of the rows. */
const askedOf = (
  fileId: string,
  mapping: Mapping | undefined,
  format: Format | undefined,
): PreviewImport => ({
  fileId,
  ...(mapping?.text !== undefined && { mapping: { ...mapping, text: mapping.text } }),
  ...(format && { format }),
});

function Answer({ preview, mapping }: { preview: ImportPreview; mapping: Mapping }): ReactNode {
  const { t } = useTranslation('documenting');
  const good = goodRows(preview.rows, preview.faults);
  const whole = good === preview.rows.length;
  const key =
    preview.rows.length === 0
      ? 'import.answerEmpty'
      : mapping.text === undefined
        ? 'import.answerText'
        : whole
          ? 'import.answerGood'
          : 'import.answerBad';
  return (
    <Trans
      t={t}
      i18nKey={key}
      values={{ good: figure(good), rows: figure(preview.rows.length) }}
      components={{ 1: <strong /> }}
    />
  );
}

/** A file that is no table is not a failure of ours: its fault is said in words. */
function NotRead({ error, retry }: { readonly error: Error; readonly retry: () => void }): ReactNode {
  const { t } = useTranslation('documenting');
  const faults = error instanceof ProblemError ? (error.problem.faults ?? []) : [];
  if (isUnknown(error)) {
    return (
      <Banner tone="info" live>
        <p>{t('import.unknownFile')}</p>
      </Banner>
    );
  }
  if (!faults.some(({ path }) => path === 'fileId')) return <Failure error={error} retry={retry} />;
  return (
    <div role="alert">
      <Banner tone="danger">
        <p>
          <strong>{t('import.unreadable')}</strong>
        </p>
        {faults.map((fault) => (
          <p key={fault.code}>{faultInOwnLanguage(fault)}.</p>
        ))}
      </Banner>
    </div>
  );
}
