import { conclusion, evidence, type Evidence } from '../../contract/analysis';
import type { Figure } from '../figures';
import type { Stage } from '../stage';
import type { Collected } from '../story/collecting';

/** From each conclusion in force to its contributions, and from those to the line of the file: word for word. */
export async function traceFigures(
  { dialogue, cast, file }: Stage,
  { textColumn, idColumn, byHand }: Collected,
): Promise<readonly Figure[]> {
  const conclusions = await cast.lead.all(`${dialogue.path}/conclusions`, conclusion);
  const rested = new Map<string, Evidence>();
  let named = 0;
  let listed = 0;
  for (const { id, contributions } of conclusions) {
    const found = await cast.lead.all(`/conclusions/${id}/contributions`, evidence);
    named += contributions;
    listed += found.length;
    for (const each of found) rested.set(each.id, each);
  }
  const rows = new Map(file.rows.map((row) => [row.line, row.cells]));
  const isTraced = ({ line, text, externalId }: Evidence): boolean => {
    const cells = line === null ? undefined : rows.get(line);
    if (!cells) return false;
    return (
      cells[textColumn]?.trim() === text && (idColumn === null || cells[idColumn]?.trim() === externalId)
    );
  };
  const traced = [...rested.values()].filter(isTraced);
  return [
    { what: 'bidrag som slutsatserna nämner, med upprepning', expected: named, found: listed },
    { what: 'bidrag bakom minst en slutsats', expected: file.rows.length + byHand, found: rested.size },
    {
      what: 'spårbara från slutsats till rad i filen, ordagrant',
      expected: file.rows.length,
      found: traced.length,
    },
  ];
}
