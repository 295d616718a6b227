import { addedContribution } from '../../contract/contribution';
import { storedFile } from '../../contract/file';
import { importItem, importPreview, startedImport, type ImportItem } from '../../contract/import';
import { fields } from '../../domain/import/mapping';
import type { Stage } from '../stage';
import { until } from '../until';

export interface Collected {
  readonly dataSetId: string;
  readonly importId: string;
  readonly textColumn: string;
  readonly idColumn: string | null;
  readonly read: number;
  readonly stored: number;
  readonly bad: number;
  /** Written down by staff, beside the file. */
  readonly byHand: number;
}

/** Two who rang: their addresses are kept apart from what they said, and they are to have an answer. */
export async function addedByHand({ dialogue, cast, teller }: Stage): Promise<number> {
  const calls = [
    {
      text: 'Jag vill ha ett räcke på båda sidor i backen upp mot vårdcentralen.',
      age: 84,
      sex: 'women',
      address: 'Ringde själv, brev till Moränvägen 2, Jordbro',
    },
    {
      text: 'Släpp in musiken på torget. Vi är fem föreningar som kan turas om.',
      age: 47,
      sex: 'men',
      address: 'forening@example.se',
    },
  ];
  for (const { address, ...said } of calls) {
    await cast.communicator.post(
      `${dialogue.path}/contributions`,
      {
        ...said,
        channel: 'phone',
        area: 'jordbro',
        participant: { address, wantsFeedback: true },
      },
      addedContribution,
    );
  }
  teller.aside(`${cast.communicator.name} skrev in ${calls.length} telefonsamtal; båda vill ha svar.`);
  return calls.length;
}

/** The file as the office exported it: the system guesses what its columns hold. */
export async function imported(stage: Stage): Promise<Omit<Collected, 'byHand'>> {
  const { dialogue, cast, file, dates, teller } = stage;
  const stored = await cast.steward.upload('/files', file.path, storedFile);
  const at = `${dialogue.path}/imports`;
  const preview = await cast.steward.post(`${at}/preview`, { fileId: stored.id }, importPreview);
  const { text } = preview.mapping;
  if (text === undefined) throw new Error(`Ingen kolumn i ${file.name} ser ut att hålla synpunkten`);
  teller.aside(`${file.name}: ${mappingShown(preview.mapping)}`);
  const mapping = { ...preview.mapping, text };
  const started = await cast.steward.post(
    at,
    {
      fileId: stored.id,
      mapping,
      mode: 'keep-good',
      dataSet: {
        title: `Synpunkter, ${file.name}`,
        method: 'enkät',
        collector: 'Stadsbyggnadsförvaltningen',
        periodFrom: dates.collectionBegins,
        periodTo: dates.collectionEndsLater,
      },
    },
    startedImport,
  );
  const done = await finished(stage, started.id);
  teller.aside(`${done.rows.read} bidrag lästa, ${done.rows.stored} sparade, ${done.rows.bad} felaktiga.`);
  return {
    dataSetId: started.dataSetId,
    importId: started.id,
    textColumn: text,
    idColumn: mapping.externalId ?? null,
    ...done.rows,
  };
}

function finished({ cast }: Stage, importId: string): Promise<ImportItem> {
  return until('importen', async () => {
    const item = await cast.steward.get(`/imports/${importId}`, importItem);
    if (item.status === 'refused' || item.status === 'failed') {
      throw new Error(`Importen ${item.status}: ${item.error ?? ''}`);
    }
    return item.status === 'done' ? item : undefined;
  });
}

const mappingShown = (mapping: Readonly<Partial<Record<string, string>>>): string =>
  fields
    .filter((field) => mapping[field] !== undefined)
    .map((field) => `${fieldNames[field]} = ”${mapping[field] ?? ''}”`)
    .join(', ');

const fieldNames: Record<(typeof fields)[number], string> = {
  text: 'synpunkt',
  externalId: 'radens id',
  saidAt: 'datum',
  age: 'ålder',
  sex: 'kön',
  area: 'område',
  language: 'språk',
};
