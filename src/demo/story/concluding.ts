import type { RecordContent } from '../../contract/records/record-schemas';
import type { Stage } from '../stage';
import { OTHER } from '../themes';
import type { ByTheme } from './analyse';

export interface Concluded {
  readonly conclusions: number;
}

/** The first round leaves out what fitted no theme; the second reader sees it and sends it back. */
export async function conclude({ dialogue, cast, clock }: Stage, byTheme: ByTheme): Promise<Concluded> {
  const themes = [...byTheme.keys()];
  await clock.spend(4);
  const first = themes.length > 1 ? themes.filter((theme) => theme !== OTHER.name) : themes;
  await dialogue.settle<'conclusions'>(cast.lead, 'conclusions', { record: written(byTheme, first) });
  await clock.spend(5);
  const left = themes.filter((theme) => !first.includes(theme)).flatMap((theme) => byTheme.get(theme) ?? []);
  await dialogue.settle<'second-reading'>(cast.analyst, 'second-reader', {
    outcome: 'returned',
    reason: `${left.length} bidrag under ”${OTHER.name}” saknar slutsats.`,
    record: { checked: 'Läste varje slutsats mot de bidrag den nämner.' },
  });
  await dialogue.settle<'conclusions'>(cast.lead, 'conclusions', { record: written(byTheme, themes) });
  await dialogue.settle<'second-reading'>(cast.analyst, 'second-reader', {
    outcome: 'approved',
    record: { checked: 'Nu vilar varje bidrag under minst en slutsats.' },
  });
  return { conclusions: themes.length };
}

function written(byTheme: ByTheme, themes: readonly string[]): RecordContent<'conclusions'> {
  return {
    conclusions: themes.map((theme) => {
      const contributions = byTheme.get(theme) ?? [];
      return {
        text: `${theme}: ${contributions.length} bidrag. ${sayings[theme] ?? 'De går isär och återges var för sig.'}`,
        contributionIds: contributions.map(({ id }) => id),
      };
    }),
  };
}

const sayings: Readonly<Record<string, string>> = {
  'Ljus och trygghet': 'Ljuset längs vägen nämns oftare än vad som finns på själva torget.',
  'Framkomlighet och skötsel': 'Sköt det som finns innan något nytt byggs.',
  'Trafik och resor': 'Vägen dit och bytena avgör om man stannar.',
  'Sitta, vila och grönska': 'Fler platser att sitta på, nära varandra och i lä.',
  'Något att göra': 'Verksamheter lockar mer än möbler; föreningarna erbjuder sig.',
  'Skola, arbete och vardag': 'Platsen ska fungera för vardagen runt omkring.',
  'Hur kommunen frågar och svarar': 'Berätta vad som blev gjort, innan nästa fråga ställs.',
};
