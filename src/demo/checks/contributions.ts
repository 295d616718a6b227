import { contributionItem } from '../../contract/contribution';
import { importItem } from '../../contract/import';
import type { Figure } from '../figures';
import type { Stage } from '../stage';
import type { Collected } from '../story/collecting';

/** The file's rows counted by the demonstration itself against what the import read, stored and the API lists. */
export async function contributionFigures(
  { dialogue, cast, file }: Stage,
  { importId, dataSetId, byHand }: Collected,
): Promise<readonly Figure[]> {
  const { rows } = await cast.steward.get(`/imports/${importId}`, importItem);
  const all = await cast.steward.all(`${dialogue.path}/contributions`, contributionItem);
  const ofFile = all.filter(({ dataSet }) => dataSet?.id === dataSetId);
  const figure = (what: string, expected: number, found: number): Figure => ({ what, expected, found });
  return [
    figure(`bidrag lästa ur ${file.name}`, file.rows.length, rows.read),
    figure('sparade', file.rows.length, rows.stored),
    figure('felaktiga', 0, rows.bad),
    figure('räknade i dialogens lista, ur filen', file.rows.length, ofFile.length),
    figure('räknade i dialogens lista, inskrivna', byHand, all.length - ofFile.length),
    figure('löpnummer utan lucka', all.length, new Set(all.map(({ number }) => number)).size),
    figure('högsta löpnummer', all.length, Math.max(...all.map(({ number }) => number))),
  ];
}
