import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../src/contract/import';
import { delimiters, encodings } from '../../../src/domain/import/sniff';

type Format = ImportPreview['format'];
type TextFormat = Extract<Format, { kind: 'text' }>;

interface FormatProps {
  readonly format: Format;
  readonly onChange: (format: Format) => void;
}

/** How the file is read: told from the file, and changed where that was wrong. */
export function FormatFields({ format, onChange }: FormatProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <fieldset className="stack fieldgroup">
      <legend>{t('import.format')}</legend>
      {format.kind === 'workbook' ? (
        <p className="muted">{t('import.workbook')}</p>
      ) : (
        <TextFormatFields format={format} onChange={onChange} />
      )}
    </fieldset>
  );
}

interface TextFormatProps {
  readonly format: TextFormat;
  readonly onChange: (format: TextFormat) => void;
}

function TextFormatFields({ format, onChange }: TextFormatProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <div className="cols narrow">
      <div className="field">
        <label htmlFor="encoding">{t('import.encoding')}</label>
        <select
          id="encoding"
          value={format.encoding}
          onChange={({ target }) => {
            const encoding = encodings.find((known) => known === target.value);
            if (encoding) onChange({ ...format, encoding });
          }}
        >
          {encodings.map((encoding) => (
            <option key={encoding} value={encoding}>
              {t(`import.encodings.${encoding}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="delimiter">{t('import.delimiter')}</label>
        <select
          id="delimiter"
          value={format.delimiter}
          onChange={({ target }) => {
            const delimiter = delimiters.find((known) => known === target.value);
            if (delimiter) onChange({ ...format, delimiter });
          }}
        >
          {delimiters.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {t(`import.delimiters.${delimiter}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="skip">{t('import.skip')}</label>
        <select
          id="skip"
          value={format.skipLines}
          onChange={({ target }) => {
            onChange({ ...format, skipLines: Number(target.value) });
          }}
        >
          {Array.from({ length: 11 }, (_, lines) => (
            <option key={lines} value={lines}>
              {lines}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
