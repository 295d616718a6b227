import { contactOf, mandated, membersIn, people } from '../support/lives';
import { day } from '../support/sample-records';
import type { TownOverHttp } from './town-over-http';

const six = [
  'kommunstyrelseforvaltningen',
  'kultur-och-fritidsforvaltningen',
  'utbildningsforvaltningen',
  'socialforvaltningen',
  'stadsbyggnadsforvaltningen',
  'aldreforvaltningen',
];

/** What a larger municipality has besides the demonstration's six. */
const fourteen = [
  ['arbetsmarknad', 'Arbetsmarknadsförvaltningen'],
  ['fastighet', 'Fastighetsförvaltningen'],
  ['forskola', 'Förskoleförvaltningen'],
  ['funktionsstod', 'Funktionsstödsförvaltningen'],
  ['grundskola', 'Grundskoleförvaltningen'],
  ['gymnasium', 'Gymnasie- och vuxenutbildningsförvaltningen'],
  ['idrott', 'Idrotts- och föreningsförvaltningen'],
  ['individ-och-familj', 'Individ- och familjeomsorgsförvaltningen'],
  ['lokal', 'Lokalförsörjningsförvaltningen'],
  ['miljo', 'Miljö- och hälsoskyddsförvaltningen'],
  ['naringsliv', 'Näringslivsförvaltningen'],
  ['overformyndare', 'Överförmyndarförvaltningen'],
  ['service', 'Serviceförvaltningen'],
  ['trafik', 'Trafik- och parkförvaltningen'],
] as const;

const objection = {
  outcome: 'objects',
  reason: 'Samma kvarter får två enkäter om utemiljön i januari. Vänta till efter sportlovet.',
};
const abstention = { outcome: 'abstains', reason: 'Chefen bor i kvarteret.' };
const condition = (text: string, reason: string): object => ({
  outcome: 'supports-on-condition',
  reason,
  record: { conditions: [{ text }] },
});

/** What those answer who do not simply support. The last two say nothing. */
const answers: Readonly<Record<string, object>> = {
  arbetsmarknad: condition(
    'Feriearbetarna får frågorna en vecka i förväg.',
    'Feriearbetarna håller i samtalen och behöver tid att läsa in sig.',
  ),
  fastighet: objection,
  idrott: abstention,
  socialforvaltningen: condition(
    'Fältgruppen är med på kvällarna.',
    'De unga vi vill nå kommer inte till möten på dagtid.',
  ),
};
const silent: readonly string[] = ['service', 'trafik'];

/** Twenty administrations are asked at once. Eighteen have answered. */
export async function askedTwenty(town: TownOverHttp): Promise<string> {
  for (const [id, name] of fourteen) await administration(town, id, name);
  const dialogue = await town.create({ title: 'Tryggare kvällar i Brandbergen' });
  const affectedAdministrations = [...six, ...fourteen.map(([id]) => id)];
  const open = await mandated(town, dialogue, { affectedAdministrations });
  for (const unit of membersIn(open, 'statement').filter((each) => !silent.includes(each))) {
    const answer = { outcome: 'supports', record: {}, ...answers[unit] };
    await town.settle(contactIn(unit), dialogue, `statement/${unit}`, answer);
  }
  return dialogue;
}

const contactIn = (unit: string): string =>
  fourteen.some(([id]) => id === unit) ? people.cityContact : contactOf(unit);

async function administration(town: TownOverHttp, id: string, name: string): Promise<void> {
  const validFrom = day(0);
  await town.write(people.coordinator, 'organisation/units', { id, kind: 'administration', name, validFrom });
  await town.write(people.coordinator, 'organisation/role-assignments', {
    ...{ person: people.cityContact, role: 'administration-contact', unit: id, validFrom },
  });
}
