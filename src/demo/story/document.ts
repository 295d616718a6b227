import { z } from 'zod';
import { dataSetItem } from '../../contract/data-set';
import type { Stage } from '../stage';
import { until } from '../until';
import type { Collected } from './collecting';

/** The raw material registered, classified and given its number. */
export async function document(stage: Stage, { dataSetId, read }: Collected): Promise<void> {
  const { dialogue, cast, clock, teller, dates, names } = stage;
  const set = await until('att filens hash kontrolleras', async () => {
    const sets = await cast.steward.all(`${dialogue.path}/data-sets`, dataSetItem);
    return sets.find(({ id, file }) => id === dataSetId && file?.verifiedAt !== null);
  });
  teller.aside(`Filen är läst tillbaka och oförändrad: sha-256 ${set.file?.sha256.slice(0, 16) ?? ''}…`);
  names.learn([{ id: set.id, name: set.title }]);
  for (const { key } of await dialogue.waiting('raw-data')) {
    await dialogue.settle<'data-set'>(cast.steward, key, {
      record: {
        title: set.title,
        method: set.method,
        instrumentVersion: '1',
        collector: set.collector,
        periodFrom: dates.collectionBegins,
        periodTo: dates.collectionEndsLater,
        rowCount: read,
        kept: 'Filen som den kom, bredvid varje sammanställning.',
      },
    });
  }
  await dialogue.settle<'classification'>(cast.steward, 'privacy-review', {
    record: {
      personalData: 'ordinary',
      secrecy: 'Adresser till dem som vill ha svar hålls skilda från synpunkterna.',
      retentionClass: 'bevaras',
      smallCell: 5,
    },
  });
  await clock.spend(2);
  const { number } = z.looseObject({ number: z.string() }).parse(await dialogue.read());
  await dialogue.settle<'registration'>(cast.registrar, 'register', {
    record: { registryNumber: `SBN ${number.replace('-', '/')}` },
  });
}
