/** What a first reading looks for. Stems in the languages people answer in: the same set reads any file. */
export interface ThemeRule {
  readonly name: string;
  readonly description: string;
  readonly stems: RegExp;
}

export const themeRules: readonly ThemeRule[] = [
  {
    name: 'Ljus och trygghet',
    description: 'Vad som gör att man vågar eller inte vågar röra sig.',
    stems:
      /ljus|lys|lamp|lykt|mörk|trygg|rädd|våga|kamer|polis|vakt|väkt|valais|\blight|dark|safe|police|crime|drug|opioid/iu,
  },
  {
    name: 'Framkomlighet och skötsel',
    description: 'Att komma fram på egen hand, året om, och att det som finns hålls helt.',
    stems:
      /snö|plog|\bis(en)?\b|halk|liuk|ramp|rullstol|rollator|ledarhund|hiss|räcke|kantsten|trasig|laga|sköt|sopa|klotter|skylt|kyl[t]it|sign|clean|trash|litter|repair|accessib|sidewalk/iu,
  },
  {
    name: 'Trafik och resor',
    description: 'Tåg, buss, cykel och bil, och hur de möts.',
    stems:
      /trafik|\bbil|cyk[el]|moped|buss|tåg|parkering|road|traffic|street|\bbik|\bbus(es)?\b|train|parking|\blane|highway|transit/iu,
  },
  {
    name: 'Sitta, vila och grönska',
    description: 'Bänkar, tak, träd och toaletter: det som gör att man stannar.',
    stems:
      /bänk|sitta|\btak\b|träd|skugg|växt|blom|planter|gräs|häck|fontän|toal|penk|bench|\btree|green|\bpark(s)?\b|trail|garden/iu,
  },
  {
    name: 'Något att göra',
    description: 'Verksamheter, handel, musik och platser för lek och idrott.',
    stems:
      /kaf[eé]|caf[eé]|kaff|marknad|musik|scen|film|basket|fotboll|spel|skate|\blek|biblio|förening|öppet|kiosk|mat\b|konst|dans|event|music|youth|activit|sport|restaurant|shop|downtown|\bart/iu,
  },
  {
    name: 'Skola, arbete och vardag',
    description: 'Det som rör livet runt platsen: skola, arbete, vård och boende.',
    stems:
      /skol|jobb|arbet|vård|bostad|bostäd|school|teach|educat|\bjob|wage|work|health|hous|home|rent|child|famil/iu,
  },
  {
    name: 'Hur kommunen frågar och svarar',
    description: 'Synpunkter på dialogen själv: vem som frågas, och vad som blir av svaren.',
    stems:
      /fråg|svar[at]|återkoppl|rapport|enkät|dialog|konsult|kommunen|politik|council|government|\bvot|\btax|communit|city|county/iu,
  },
];

/** What no rule found: read all the same. */
export const OTHER = { name: 'Övrigt', description: 'Bidrag som inget annat tema fångar.' } as const;

export interface Passage {
  readonly theme: string;
  /** Characters from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** Each theme a contribution touches, with the first sentence that does; the whole text where none is touched. */
export function passagesIn(text: string): readonly Passage[] {
  const found = themeRules.flatMap(({ name, stems }) => {
    const at = text.search(stems);
    return at === -1 ? [] : [{ theme: name, ...sentenceAround(text, at) }];
  });
  return found.length > 0 ? found : [{ theme: OTHER.name, start: 0, end: text.length }];
}

function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const before = text.slice(0, at);
  const [opening = ''] = /[^.!?\n]*$/.exec(before) ?? [];
  const start = at - opening.trimStart().length;
  const rest = text.slice(at).search(/[.!?\n]/);
  if (rest === -1) return { start, end: text.length };
  const end = at + rest;
  return { start, end: text[end] === '\n' ? end : end + 1 };
}
