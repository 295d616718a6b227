import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LARGEST_FILE, type StoredFile } from '../../../src/contract/file';
import { ProblemError, upload } from '../api';
import { isPassing } from '../queries/act';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { Banner } from '../ui/status';
import { bytesShown } from './bytes';
import { ACCEPTED, refusalOf, type FileRefusal } from './import-file';

interface Sending {
  readonly file: File;
  /** The same for every try: it is stored once. */
  readonly key: string;
}

interface ChooseFileProps {
  readonly id: string;
  /** The import whose provenance the new one begins with. */
  readonly like?: string | undefined;
}

/** Dragged here or picked; what cannot be read is refused in words before it is sent. */
export function ChooseFile({ id, like }: ChooseFileProps): ReactNode {
  const { t } = useTranslation('documenting');
  const navigate = useNavigate();
  const [refused, setRefused] = useState<{ why: FileRefusal | 'refusedMany'; file: File }>();
  const send = useMutation({
    mutationFn: ({ file, key }: Sending) => upload<StoredFile>('/files', file, key),
    networkMode: 'always',
    retry: (tries, fault) => tries < 2 && isPassing(fault),
    onSuccess: ({ id: fil }) =>
      navigate({
        to: '/dialoger/$id/import',
        params: { id },
        search: { fil, ...(like !== undefined && { som: like }) },
      }),
  });
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined || send.isPending) return;
    const why = files.length > 1 ? 'refusedMany' : refusalOf(file);
    send.reset();
    setRefused(why === null ? undefined : { why, file });
    if (why === null) send.mutate({ file, key: crypto.randomUUID() });
  };
  const { variables } = send;
  return (
    <div className="stack">
      <Drop onFiles={take}>
        <FileTrigger
          acceptedFileTypes={ACCEPTED.split(',')}
          onSelect={(list) => {
            take([...(list ?? [])]);
          }}
        >
          <Button kind="primary" icon="upload" busy={send.isPending}>
            {send.isPending
              ? t('import.uploading', { name: variables?.file.name ?? '' })
              : t('import.choose')}
          </Button>
        </FileTrigger>
        <p className="muted small">{t('import.kinds', { size: bytesShown(LARGEST_FILE) })}</p>
      </Drop>
      {refused !== undefined && (
        <div role="alert">
          <Banner tone="danger">
            <p>
              {t(`import.${refused.why}`, {
                name: refused.file.name,
                size: bytesShown(refused.file.size),
                most: bytesShown(LARGEST_FILE),
              })}
            </p>
          </Banner>
        </div>
      )}
      {isOtherContent(send.error) && (
        <div role="alert">
          <Banner tone="danger">
            <p>{t('import.refusedContent', { name: variables?.file.name ?? '' })}</p>
          </Banner>
        </div>
      )}
      {send.error !== null && !isOtherContent(send.error) && (
        <Failure
          error={send.error}
          {...(isPassing(send.error) &&
            variables && {
              retry: () => {
                send.mutate(variables);
              },
            })}
        />
      )}
    </div>
  );
}

interface DropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** The API keeps more kinds of files than can be brought in: its own words would name them all. */
const isOtherContent = (error: unknown): boolean => error instanceof ProblemError && error.status === 415;

/** For the mouse; the button within it is for everybody. */
function Drop({ onFiles, children }: DropProps): ReactNode {
  const { t } = useTranslation('documenting');
  const [over, setOver] = useState(false);
  return (
    <div
      className="dropzone"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <p>{t('import.drop')}</p>
      {children}
    </div>
  );
}
