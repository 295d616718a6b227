import { people } from '../support/lives';
import type { Town } from './town';

export interface ShownPage {
  readonly name: string;
  /** Who looks: somebody whose page it is. */
  readonly person: string;
  readonly path: string;
}

const ofDialogue = (town: Town): readonly ShownPage[] => [
  { name: 'dialog-plan', person: people.lead, path: `dialoger/${town.mandate}/plan` },
  { name: 'dialog-samordning', person: people.coordinator, path: `dialoger/${town.coordinating}/samordning` },
  { name: 'dialog-samordning-tjugo', person: people.coordinator, path: `dialoger/${town.twenty}/samordning` },
  { name: 'dialog-samordning-igen', person: people.lead, path: `dialoger/${town.askedAgain}/samordning` },
  { name: 'dialog-genomforande', person: people.lead, path: `dialoger/${town.carryingOut}/genomforande` },
  { name: 'dialog-underlag', person: people.dataSteward, path: `dialoger/${town.documenting}/underlag` },
  { name: 'dialog-analys', person: people.analyst, path: `dialoger/${town.concluding}/analys` },
  { name: 'dialog-resultat', person: people.communicator, path: `dialoger/${town.spreading}/resultat` },
  { name: 'dialog-uppfoljning', person: people.lead, path: `dialoger/${town.followingUp}/uppfoljning` },
  { name: 'dialog-historik', person: people.lead, path: `dialoger/${town.followingUp}/historik` },
  { name: 'dialog-pausad', person: people.lead, path: `dialoger/${town.paused}/plan` },
  { name: 'dialog-avslutad', person: people.lead, path: `dialoger/${town.withdrawn}/plan` },
  {
    name: 'dialog-saknas',
    person: people.lead,
    path: 'dialoger/00000000-0000-4000-8000-000000000000/plan',
  },
  { name: 'andra-planen', person: people.lead, path: `dialoger/${town.coordinating}/andra-planen` },
  { name: 'import', person: people.lead, path: `dialoger/${town.carryingOut}/import` },
  {
    name: 'import-kolumner',
    person: people.lead,
    path: `dialoger/${town.carryingOut}/import?fil=${town.imported.file}`,
  },
  {
    name: 'import-klar',
    person: people.lead,
    path: `dialoger/${town.carryingOut}/import?import=${town.imported.run}`,
  },
  { name: 'kodning', person: people.analyst, path: `dialoger/${town.concluding}/kodning` },
];

const ofTasks = (town: Town): readonly ShownPage[] => [
  { name: 'uppgift-fraga', person: people.lead, path: `dialoger/${town.begun}/uppgift/state-question` },
  { name: 'uppgift-metodplan', person: people.lead, path: `dialoger/${town.planning}/uppgift/method-plan` },
  {
    name: 'uppgift-yttrande',
    person: people.socialContact,
    path: `dialoger/${town.askedAgain}/uppgift/statement~socialforvaltningen`,
  },
  { name: 'uppgift-uppdrag', person: people.committee, path: `dialoger/${town.mandate}/uppgift/mandate` },
  {
    name: 'uppgift-samordningsbeslut',
    person: people.coordinator,
    path: `dialoger/${town.deciding}/uppgift/coordination-decision`,
  },
  {
    name: 'uppgift-insamling',
    person: people.lead,
    path: `dialoger/${town.carryingOut}/uppgift/collect`,
  },
  {
    name: 'uppgift-granskning',
    person: people.analyst,
    path: `dialoger/${town.concluding}/uppgift/second-reader`,
  },
  {
    name: 'uppgift-publicera',
    person: people.communicator,
    path: `dialoger/${town.spreading}/uppgift/publish`,
  },
  {
    name: 'uppgift-utvardering',
    person: people.lead,
    path: `dialoger/${town.followingUp}/uppgift/evaluation`,
  },
  {
    name: 'uppgift-annans',
    person: people.communicator,
    path: `dialoger/${town.begun}/uppgift/state-question`,
  },
  { name: 'uppgift-borta', person: people.lead, path: `dialoger/${town.mandate}/uppgift/state-question` },
];

const administration = ['', '/personer', '/ersattare', '/omraden', '/befolkning'].concat([
  '/stangda-dagar',
  '/installningar',
  '/driftfel',
]);

/** Every page of the staff app, and the states a page has of its own. */
export const pagesOf = (town: Town): readonly ShownPage[] => [
  { name: 'min-ko', person: people.lead, path: 'ko' },
  { name: 'min-ko-tom', person: people.cultureContact, path: 'ko?q=finnsinte' },
  { name: 'dialoger', person: people.coordinator, path: 'dialoger' },
  { name: 'ny-dialog', person: people.lead, path: 'dialoger/ny' },
  ...ofDialogue(town),
  ...ofTasks(town),
  { name: 'stoppade', person: people.cityManager, path: 'stoppade' },
  { name: 'vem-gor-vad', person: people.lead, path: 'vem-gor-vad' },
  { name: 'vem-gor-vad-punktdialog', person: people.lead, path: 'vem-gor-vad/medborgardialog.punktdialog' },
  { name: 'jag', person: people.lead, path: 'jag' },
  ...administration.map((path) => ({
    name: `administration${path.replace('/', '-')}`,
    person: people.coordinator,
    path: `administration${path}`,
  })),
  { name: 'administration-utan-ratt', person: people.lead, path: 'administration/installningar' },
  { name: 'finns-inte', person: people.lead, path: 'finns/inte' },
];
