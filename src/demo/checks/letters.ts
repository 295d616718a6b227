import { sentLetter, type SentLetter } from '../../contract/letter';
import { UNITS } from '../cast';
import type { Figure } from '../figures';
import { text } from '../sentences';
import type { Stage } from '../stage';
import { until } from '../until';

const SILENT = `statement/${UNITS.care}`;

/** Whoever was to be told was told, once; and everybody who asked for an answer got one. */
export async function letterFigures(stage: Stage, askedForAnswer: number): Promise<readonly Figure[]> {
  const { dialogue, cast } = stage;
  const chased = (await dialogue.events()).filter(
    ({ kind, detail }) => (kind === 'reminded' || kind === 'escalated') && text(detail, 'task') === SILENT,
  );
  const letters = await until('det sista brevet', async () => {
    const sent = await cast.lead.all(`${dialogue.path}/letters`, sentLetter);
    return sent.some(({ about }) => about?.kind === 'ended') ? sent : undefined;
  });
  const toStaff = letters.filter(({ to }) => to !== null);
  const each = new Set(toStaff.map(({ to, about }) => `${to?.id ?? ''} ${JSON.stringify(about)}`));
  return [
    { what: 'brev till medarbetare, vart och ett en gång', expected: each.size, found: toStaff.length },
    {
      what: 'påminnelser och eskalering om det uteblivna svaret',
      expected: chased.length,
      found: chased.filter(({ sequence, kind }) => isToldOf(letters, sequence, kind)).length,
    },
    {
      what: 'återkopplingar till dem som bett om svar',
      expected: askedForAnswer,
      found: letters.filter(({ to, about }) => to === null && about?.kind === 'send-feedback').length,
    },
  ];
}

const isToldOf = (letters: readonly SentLetter[], sequence: number, kind: string): boolean =>
  letters.some(({ about }) => about?.sequence === sequence && about.kind === kind);
