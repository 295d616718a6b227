import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { storedFile } from '../contract/file';
import {
  importFaultPage,
  importItem,
  importPreview,
  startedImport,
  type ImportItem,
} from '../contract/import';
import { signIn } from '../demo/sign-in';
import { LocalFailure } from '../local/local-failure';
import { ApiClient } from './api-client';
import { print } from './print';
import { settingsHere } from './surroundings';

export interface ImportChoices {
  readonly dialogue: string;
  readonly method: string;
  readonly collector: string;
  readonly from: string;
  readonly to: string;
  readonly title?: string;
  readonly allOrNothing?: boolean;
  readonly as?: string;
}

const FAULTS_SHOWN = 20;

/** Hands in a file of contributions and follows its import to the end. The driver carries it out, also if this is stopped. */
export async function importContributions(file: string, choices: ImportChoices): Promise<void> {
  if (!existsSync(file)) throw new LocalFailure(`Filen ${file} finns inte: kontrollera sökvägen.`);
  const api = await apiAs(choices.as);
  const stored = await api.upload('/files', file, storedFile);
  print(`${stored.name}: ${String(stored.bytes)} byte, sha-256 ${stored.sha256}`);
  const { id } = await order(api, stored.id, file, choices);
  const done = await followed(api, id);
  await report(api, done);
  if (done.status !== 'done') process.exitCode = 1;
}

/** A machine has a token; in development one may also be any of the people. */
async function apiAs(subject: string | undefined): Promise<ApiClient> {
  const { http, apiToken } = settingsHere();
  if (subject !== undefined) {
    const { cookie } = await signIn(http.publicUrl, subject);
    return new ApiClient(http.publicUrl, { cookie });
  }
  if (apiToken !== undefined) return new ApiClient(http.publicUrl, { authorization: `Bearer ${apiToken}` });
  throw new LocalFailure(
    'Ingen är angiven som importerar: ange en API-nyckel med RADSLAG_TOKEN, eller i utveckling en person med --as.',
  );
}

async function order(
  api: ApiClient,
  fileId: string,
  file: string,
  { dialogue, method, collector, from, to, title, allOrNothing }: ImportChoices,
): Promise<{ readonly id: string }> {
  const at = `/dialogues/${encodeURIComponent(dialogue)}/imports`;
  const { mapping, headers } = await api.post(`${at}/preview`, { fileId }, importPreview);
  if (mapping.text === undefined) {
    throw new LocalFailure(
      `Ingen kolumn ser ut att hålla synpunkten (${headers.join(', ')}): döp den till "text" i filen och försök igen.`,
    );
  }
  return api.post(
    at,
    {
      fileId,
      mapping,
      mode: allOrNothing === true ? 'all-or-nothing' : 'keep-good',
      dataSet: {
        title: title ?? `Synpunkter, ${basename(file)}`,
        method,
        collector,
        periodFrom: from,
        periodTo: to,
      },
    },
    startedImport,
  );
}

async function followed(api: ApiClient, id: string): Promise<ImportItem> {
  let shown = -1;
  for (;;) {
    const item = await api.get(`/imports/${id}`, importItem);
    if (item.rows.read !== shown) print(`  ${String(item.rows.read)} rader lästa`);
    shown = item.rows.read;
    if (item.status !== 'waiting' && item.status !== 'running') return item;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function report(api: ApiClient, { id, status, rows, error }: ImportItem): Promise<void> {
  print(
    `${outcomes[status]}: ${String(rows.read)} lästa, ${String(rows.stored)} sparade, ${String(rows.bad)} felaktiga.`,
  );
  if (error !== null) print(`  ${error}`);
  if (rows.bad === 0) return;
  const { items } = await api.get(`/imports/${id}/faults?limit=${String(FAULTS_SHOWN)}`, importFaultPage);
  for (const { line, column, message } of items) {
    print(`  rad ${String(line)}${column === null ? '' : `, ${column}`}: ${message}`);
  }
  if (rows.bad > items.length) print(`  … alla finns i /api/v1/imports/${id}/faults.csv`);
}

const outcomes: Record<ImportItem['status'], string> = {
  waiting: 'Väntar',
  running: 'Pågår',
  done: 'Klart',
  refused: 'Inget sparades, eftersom någon rad var fel',
  failed: 'Importen kunde inte genomföras',
  discarded: 'Importen gavs upp',
};
