import {
  addedCodings,
  createdTheme,
  representativeness,
  storedRepresentativeness,
} from '../../contract/analysis';
import { contributionItem, type ContributionItem } from '../../contract/contribution';
import type { Stage } from '../stage';
import { OTHER, passagesIn, themeRules } from '../themes';
import { until } from '../until';
import { conclude, type Concluded } from './concluding';

/** Every contribution read and put under a theme; conclusions that name what they rest on; a second pair of eyes. */
export async function analyse(stage: Stage): Promise<Concluded> {
  const { dialogue, cast, clock } = stage;
  const contributions = await cast.analyst.all(`${dialogue.path}/contributions`, contributionItem);
  await clock.spend(8);
  const byTheme = await coded(stage, contributions);
  await dialogue.settle<'coding'>(cast.analyst, 'coding', {
    record: { themes: byTheme.size, note: 'Första läsningen, tema för tema.' },
  });
  await compared(stage);
  return conclude(stage, byTheme);
}

export type ByTheme = ReadonlyMap<string, readonly ContributionItem[]>;

/** As many at a time as the API takes. */
const AT_A_TIME = 1_000;

async function coded(
  { dialogue, cast, teller }: Stage,
  contributions: readonly ContributionItem[],
): Promise<ByTheme> {
  const themes = new Map<string, string>();
  for (const { name, description } of [...themeRules, OTHER]) {
    const { id } = await cast.analyst.post(`${dialogue.path}/themes`, { name, description }, createdTheme);
    themes.set(name, id);
  }
  const passages = contributions.flatMap((contribution) =>
    passagesIn(contribution.text).map((passage) => ({ contribution, ...passage })),
  );
  const codings = passages.map(({ contribution, theme, start, end }) => ({
    themeId: themes.get(theme) ?? '',
    contributionId: contribution.id,
    start,
    end,
    quote: contribution.text.slice(start, end),
  }));
  for (let from = 0; from < codings.length; from += AT_A_TIME) {
    const some = { codings: codings.slice(from, from + AT_A_TIME) };
    await cast.analyst.post(`${dialogue.path}/codings`, some, addedCodings);
  }
  teller.aside(
    `${passages.length} ställen i ${contributions.length} bidrag kodade under ${themes.size} teman.`,
  );
  return new Map(
    [...themes.keys()]
      .map((theme) => [theme, passages.filter((one) => one.theme === theme)] as const)
      .filter(([, found]) => found.length > 0)
      .map(([theme, found]) => [theme, found.map(({ contribution }) => contribution)]),
  );
}

/** Computed by itself when the phase began; what nobody said is shown as unknown. */
async function compared({ dialogue, cast, teller }: Stage): Promise<void> {
  const { result } = await until('att representativiteten räknas ut', async () => {
    const [newest] = await cast.analyst.all(`${dialogue.path}/representativeness`, storedRepresentativeness);
    return newest;
  });
  const { inputs, missing } = representativeness.parse(result);
  const { age, sex, both } = inputs.unknown;
  const unknown = age + sex + both;
  teller.aside(
    `Representativitet: ${inputs.participants} deltagare, ${inputs.compared} jämförda med befolkningen; ` +
      `okänd ålder eller kön: ${unknown}.`,
  );
  await dialogue.settle<'representativeness'>(cast.analyst, 'representativeness', {
    record: {
      assessment:
        inputs.compared === 0
          ? 'Ålder och kön är okända: underlaget kan inte jämföras med befolkningen.'
          : `${inputs.compared} av ${inputs.participants} kan jämföras med befolkningen; resten är okända eller utanför.`,
      missing: missing.map(({ band, sex: of }) => `${band} år, ${of === 'women' ? 'kvinnor' : 'män'}`),
    },
  });
}
