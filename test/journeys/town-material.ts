import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { createdTheme } from '../../src/contract/analysis';
import type { ContributionItem } from '../../src/contract/contribution';
import type { ImportItem, ImportPreview, StartedImport } from '../../src/contract/import';
import type { Page } from '../../src/contract/page';
import { OTHER, passagesIn, themeRules } from '../../src/demo/themes';
import { until } from '../../src/demo/until';
import { projectRoot } from '../../src/local/project-root';
import { people } from '../support/lives';
import { day } from '../support/sample-records';
import type { TownOverHttp } from './town-over-http';

/** The demonstration's file with some rows that cannot come in: a place nobody knows, no words, a day to come. */
function surveyFile(): string {
  const rows = readFileSync(join(projectRoot(), 'src', 'demo', 'contributions.csv'), 'utf8').trimEnd();
  const bad = [
    '901;2026-03-09;Webb;34;Kvinna;Jordbro C;svenska;Mer ljus vid stationen.',
    '902;2026-03-09;Webb;17;Man;Jordbro;svenska;',
    '903;2026-33-09;Webb;52;Kvinna;Jordbro;svenska;Bänkarna är bra.',
  ];
  const [header = '', ...others] = rows.split('\n');
  return [header, ...bad, ...others].join('\n');
}

export interface Imported {
  /** Uploaded, and not yet brought in. */
  readonly file: string;
  /** Brought in, all but its bad rows. */
  readonly run: string;
}

export async function imported(town: TownOverHttp, dialogue: string): Promise<Imported> {
  const { id: file } = await town.file(people.lead, { name: 'enkat-hosten.csv', content: surveyFile() });
  const at = `dialogues/${dialogue}/imports`;
  const { mapping } = await town.write<ImportPreview>(people.lead, `${at}/preview`, { fileId: file });
  const { id: run } = await town.write<StartedImport>(people.lead, at, {
    ...{ fileId: file, mapping, mode: 'keep-good' },
    dataSet: {
      ...{ title: 'Enkäten i höst', method: 'enkät', instrumentVersion: '4' },
      ...{ collector: 'Stadsbyggnadsförvaltningen', periodFrom: day(0), periodTo: day(10) },
    },
  });
  await until('att filen är inläst', async () => {
    const { items } = await town.get<Page<ImportItem>>(people.lead, at);
    return items.find(({ id, status }) => id === run && status === 'done');
  });
  return { file, run };
}

/** What was said is read and put under themes, all but the last few. */
export async function coded(town: TownOverHttp, dialogue: string): Promise<void> {
  const themes = new Map<string, string>();
  for (const { name, description } of [...themeRules, OTHER]) {
    const path = `dialogues/${dialogue}/themes`;
    themes.set(
      name,
      (await town.write<z.output<typeof createdTheme>>(people.analyst, path, { name, description })).id,
    );
  }
  const path = `dialogues/${dialogue}/contributions?limit=200`;
  const { items } = await town.get<Page<ContributionItem>>(people.analyst, path);
  const codings = items.slice(0, -4).flatMap(({ id, text }) =>
    passagesIn(text).map(({ theme, start, end }) => ({
      ...{ themeId: themes.get(theme) ?? '', contributionId: id, start, end },
    })),
  );
  await town.write(people.analyst, `dialogues/${dialogue}/codings`, { codings });
}
