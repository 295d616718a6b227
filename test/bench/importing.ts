import type { ImportItem, ImportPreview, StartedImport } from '../../src/contract/import';
import type { Page } from '../../src/contract/page';
import { until } from '../../src/demo/until';
import type { WholeSystem } from '../whole-system/whole-system';
import { people } from '../support/lives';
import { day } from '../support/sample-records';
import { collecting } from '../whole-system/collecting';

const ROWS = 100_000;
const LONGEST_MS = 600_000;

/** A large file from the browser to the last row: handed in, looked at, read by the driver. */
export async function measureImport(system: WholeSystem): Promise<readonly (readonly string[])[]> {
  const { town, dialogue } = await collecting(system);
  const content = surveyOf(ROWS);
  const began = performance.now();
  const seconds = (): string => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
  const { id: fileId } = await town.file(people.lead, { name: 'enkat.csv', content });
  const handedIn = seconds();
  const at = `dialogues/${dialogue}/imports`;
  const { mapping } = await town.write<ImportPreview>(people.lead, `${at}/preview`, { fileId });
  const looked = seconds();
  const { id } = await town.write<StartedImport>(people.lead, at, {
    ...{ fileId, mapping, mode: 'keep-good' },
    dataSet: {
      ...{ title: 'Enkät', method: 'enkät', collector: 'Mätningen' },
      ...{ periodFrom: day(0), periodTo: day(10) },
    },
  });
  let most = 0;
  const isDone = async (): Promise<ImportItem | undefined> => {
    most = Math.max(most, system.memory('worker'));
    const { items } = await town.get<Page<ImportItem>>(people.lead, at);
    return items.find((item) => item.id === id && item.status === 'done');
  };
  await until('att filen är inläst', isDone, LONGEST_MS);
  const read = seconds();
  const stored = await system.count('select count(*)::int as n from contribution where dialogue_id = $1', [
    dialogue,
  ]);
  return [
    [`fil med ${String(ROWS)} rader, ${(content.length / 1e6).toFixed(1)} MB: mottagen efter`, handedIn],
    ['förhandsvisad efter', looked],
    ['inläst efter', read],
    ['lagrade', String(stored)],
    ['drivarens minne som mest', `${most.toFixed(0)} MiB`],
  ];
}

const surveyOf = (rows: number): string =>
  [
    'Id;Synpunkt;Ålder',
    ...Array.from(
      { length: rows },
      (_, at) =>
        `${String(at)};Det är mörkt vid tunneln, säger nummer ${String(at)}.;${String(14 + (at % 70))}`,
    ),
  ].join('\n');
