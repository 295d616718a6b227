import { acceptedAct } from '../contract/accepted-act';
import { organisation, personItem } from '../contract/organisation';
import { definitions } from '../domain/definitions/definitions';
import { nameDeputy } from './absence';
import { assemble, UNITS, type Cast } from './cast';
import { contributionFigures } from './checks/contributions';
import { letterFigures } from './checks/letters';
import { registerFigures } from './checks/register';
import { traceFigures } from './checks/traces';
import { datesFrom } from './dates';
import { Dialogue } from './dialogue';
import { agrees, shownFigures, type Figure } from './figures';
import { Names } from './names';
import { readSource } from './source-file';
import type { Stage } from './stage';
import { StoryClock } from './story-clock';
import { analyse } from './story/analyse';
import { carryOut } from './story/carry-out';
import type { Collected } from './story/collecting';
import { coordinate } from './story/coordinate';
import { document } from './story/document';
import { followUp } from './story/follow-up';
import { plan, TITLE } from './story/plan';
import { spread } from './story/spread';
import { Teller } from './teller';

export interface DemoOptions {
  /** Where the system answers. */
  readonly baseUrl: string;
  /** A file of contributions, as an office exports it. */
  readonly contributions: string;
  /** Moves the system's clock, as `radslag clock forward` does. */
  readonly forward: (days: number) => Promise<void>;
  readonly print: (line: string) => void;
}

const DEFINITION = 'medborgardialog.punktdialog';

/** One dialogue from its question to its archive, told as it happens. Answers with the exit code. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const { print } = options;
  const cast = await assemble(options.baseUrl);
  const people = Object.values(cast);
  print(`${people.length} personer har loggat in, var och en som sig själv:`);
  for (const { name, part } of people) print(`  ${name}, ${part}`);
  const stage = await begun(options, cast);
  await stage.teller.hear();
  const collected = await told(stage);
  print('\nSiffror, räknade var för sig och jämförda');
  const figures = await counted(stage, collected);
  for (const line of shownFigures(figures)) print(line);
  const wrong = figures.filter((figure) => !agrees(figure)).length;
  print(wrong === 0 ? '\nAlla siffror stämmer.' : `\n${wrong} siffror stämmer inte.`);
  return wrong === 0 ? 0 : 1;
}

async function told(stage: Stage): Promise<Collected> {
  await plan(stage);
  await coordinate(stage);
  const collected = await carryOut(stage);
  await document(stage, collected);
  await analyse(stage);
  await spread(stage, collected);
  await followUp(stage);
  return collected;
}

const counted = async (stage: Stage, collected: Collected): Promise<readonly Figure[]> => [
  ...(await contributionFigures(stage, collected)),
  ...(await traceFigures(stage, collected)),
  ...(await registerFigures(stage)),
  ...(await letterFigures(stage, collected.byHand)),
];

async function begun(
  { contributions, forward, print }: Omit<DemoOptions, 'baseUrl'>,
  cast: Cast,
): Promise<Stage> {
  const file = readSource(contributions);
  const clock = new StoryClock(cast.coordinator, forward);
  const today = await clock.today();
  await nameDeputy(cast, today);
  const { dialogueId } = await cast.lead.post(
    '/dialogues',
    {
      definition: DEFINITION,
      title: TITLE,
      owner: UNITS.owner,
      lead: cast.lead.id,
      initiator: 'committee',
    },
    acceptedAct,
  );
  const dialogue = new Dialogue(dialogueId, cast.coordinator);
  const names = new Names();
  names.learn(await everybodyIn(cast));
  const definition = definitions.find(({ id }) => id === DEFINITION);
  if (!definition) throw new Error(`No definition ${DEFINITION}`);
  const teller = new Teller({
    print,
    events: () => dialogue.events(),
    words: { definition, nameOf: names.of },
  });
  dialogue.onAct = () => teller.hear();
  return {
    cast,
    dialogue,
    clock,
    teller,
    names,
    file,
    begun: today,
    dates: datesFrom(today),
  };
}

async function everybodyIn({
  coordinator,
}: Cast): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const people = await coordinator.all('/organisation/people', personItem);
  const { units } = await coordinator.get('/organisation', organisation);
  return [...people, ...units];
}
