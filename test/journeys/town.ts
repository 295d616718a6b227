import {
  analysed,
  concluded,
  contactOf,
  coordinated,
  grouped,
  mandated,
  membersIn,
  people,
  planned,
  spread,
  supported,
  type Teller,
} from '../support/lives';
import * as records from '../support/sample-records';
import { coded, imported, type Imported } from './town-material';
import { askedTwenty } from './town-of-twenty';
import { TownOverHttp } from './town-over-http';
import { DAYS_WAITED, waited, type Forward } from './town-that-waits';

/** A dialogue for every state a page can meet, by name: its id. */
export interface Town {
  readonly begun: string;
  readonly planning: string;
  readonly mandate: string;
  readonly coordinating: string;
  /** Asked again since the plan changed. */
  readonly askedAgain: string;
  /** Twenty administrations are asked. */
  readonly twenty: string;
  readonly deciding: string;
  readonly carryingOut: string;
  readonly imported: Imported;
  readonly documenting: string;
  readonly concluding: string;
  readonly spreading: string;
  readonly followingUp: string;
  readonly paused: string;
  readonly withdrawn: string;
}

/** The board met today and the collection begins at once: what people say can come in without waiting. */
const today = { boardDate: records.day(DAYS_WAITED), collectionBegins: records.day(DAYS_WAITED) };

/** Fills a running system by its API alone, as the demonstration's people. */
export async function fillTown(url: string, forward: Forward): Promise<Town> {
  const town = new TownOverHttp(url);
  await waited(town, forward);
  const named = (title: string): Promise<string> => town.create({ title });
  const begun = await named('Lekplatser i Jordbro');
  const planning = await begunAnd(town, 'Stråket till stationen', grouped);
  const mandate = await begunAnd(town, 'Skolgården i Brandbergen', planned);
  const coordinating = await coordinatingIn(town);
  const askedAgain = await askedAgainIn(town);
  const deciding = await begunAnd(town, 'Belysning längs Dalarövägen', supported);
  const carryingOut = await begunAnd(town, 'Gåturer i Vendelsö', coordinated);
  await town.settle(people.communicator, carryingOut, 'invite', { record: records.invitation });
  await town.contributions(carryingOut, 12);
  const material = await imported(town, carryingOut);
  const documenting = await documentingIn(town);
  const concluding = await begunAnd(town, 'Mötesplatser i Västerhaninge', coordinated);
  await concluded(talkative(town), concluding);
  await coded(town, concluding);
  const spreading = await begunAnd(town, 'Torget i Handen', coordinated);
  await analysed(town, spreading);
  const followingUp = await begunAnd(town, 'Torget och parken i Vega', coordinated);
  await analysed(town, followingUp);
  await spread(town, followingUp);
  const paused = await begunAnd(town, 'Färjeläget på Dalarö', planned);
  await town.write(people.lead, `dialogues/${paused}/pause`, {
    until: records.day(45),
    reason: 'Trafikverkets utredning väntas in',
  });
  const withdrawn = await named('Parkering i Norrby');
  await town.write(people.lead, `dialogues/${withdrawn}/withdraw`, { reason: 'Frågan är redan avgjord' });
  const twenty = await askedTwenty(town);
  return {
    ...{ begun, planning, mandate, coordinating, askedAgain, deciding, carryingOut, imported: material },
    ...{ documenting, concluding, spreading, followingUp, paused, withdrawn, twenty },
  };
}

async function begunAnd(
  town: TownOverHttp,
  title: string,
  live: (town: TownOverHttp, dialogue: string, plan: object) => Promise<unknown>,
): Promise<string> {
  const dialogue = await town.create({ title });
  await live(town, dialogue, today);
  return dialogue;
}

/** One administration supports, one supports with a condition, the others have not answered. */
async function coordinatingIn(town: TownOverHttp): Promise<string> {
  const dialogue = await town.create({ title: 'Trygga vägar till skolan i Vega' });
  const plan = { affectedAdministrations: ['socialforvaltningen', 'utbildningsforvaltningen'] };
  const open = await mandated(town, dialogue, plan);
  const [first = '', second = ''] = membersIn(open, 'statement');
  await town.settle(contactOf(first), dialogue, `statement/${first}`, {
    outcome: 'supports',
    record: {},
  });
  await town.settle(contactOf(second), dialogue, `statement/${second}`, {
    outcome: 'supports-on-condition',
    reason: 'Fritidsgårdarna behöver tid att förbereda sig.',
    record: { conditions: [{ text: 'Fritidsgårdarna får färdiga frågor senast 4 januari.' }] },
  });
  return dialogue;
}

/** The period has changed since the social administration answered. */
async function askedAgainIn(town: TownOverHttp): Promise<string> {
  const dialogue = await town.create({ title: 'Ung i Haninge' });
  await mandated(town, dialogue, { affectedAdministrations: ['socialforvaltningen'] });
  await town.settle(people.socialContact, dialogue, 'statement/socialforvaltningen', {
    outcome: 'supports-on-condition',
    reason: 'Fältgruppen behövs på gåturerna.',
    record: { conditions: [{ text: 'Två fältassistenter är med, sammanlagt 16 timmar.' }] },
  });
  const { plan } = await town.read(dialogue);
  const changes = {
    ...{ periodTo: records.day(100), collectionEnds: records.day(95), groups: ['unga', 'vardnadshavare'] },
    methods: [...records.plan.methods, { method: 'skolenkät', principle: 'inkluderande' }],
  };
  await town.write(people.lead, `dialogues/${dialogue}/plan`, { seenPlan: plan?.hash, changes });
  return dialogue;
}

/** Where a life asks for two voices, sixty are heard. */
const talkative = (town: TownOverHttp): Teller => ({
  read: (dialogue) => town.read(dialogue),
  settle: (...answer) => town.settle(...answer),
  contributions: async (dialogue) => (await town.contributions(dialogue, 60)).slice(0, 7),
});

/** Carried out and collected: the data steward's turn. */
async function documentingIn(town: TownOverHttp): Promise<string> {
  const dialogue = await begunAnd(town, 'Måltider för äldre i Handen', coordinated);
  const begun = await town.settle(people.communicator, dialogue, 'invite', { record: records.invitation });
  for (const id of membersIn(begun, 'activity'))
    await town.settle(people.lead, dialogue, `activity/${id}`, { outcome: 'held', record: records.activity });
  await town.contributions(dialogue, 40);
  await town.settle(people.lead, dialogue, 'collect', { record: records.describedCollection });
  return dialogue;
}
