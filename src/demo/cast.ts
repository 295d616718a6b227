import { Person } from './person';

/** Eleven invented people. Karin Sandberg at the social administration is away: Peter Lönn acts for her. */
const parts = {
  lead: { subject: 'anna.lindqvist', part: 'projektledare' },
  secretary: { subject: 'annika.falk', part: 'stadsbyggnadsnämnden' },
  coordinator: { subject: 'sara.nystrom', part: 'dialogsamordnare' },
  culture: { subject: 'tomas.engstrom', part: 'kultur och fritid' },
  education: { subject: 'fatima.ali', part: 'utbildning' },
  social: { subject: 'peter.lonn', part: 'social' },
  careManager: { subject: 'inger.lund', part: 'äldreförvaltningens chef' },
  communicator: { subject: 'linnea.forsberg', part: 'kommunikatör' },
  steward: { subject: 'david.akesson', part: 'dataansvarig' },
  analyst: { subject: 'maria.hellstrom', part: 'analytiker' },
  registrar: { subject: 'gunilla.persson', part: 'registrator' },
} as const;

export type Cast = Readonly<Record<keyof typeof parts, Person>>;

/** Everyone signs in as themselves, each with a session of their own. */
export async function assemble(baseUrl: string): Promise<Cast> {
  const entering = Object.entries(parts).map(
    async ([name, who]) => [name, await Person.enter(baseUrl, who)] as const,
  );
  return Object.fromEntries(await Promise.all(entering)) as Cast;
}

export const UNITS = {
  owner: 'stadsbyggnadsforvaltningen',
  committee: 'stadsbyggnadsnamnden',
  culture: 'kultur-och-fritidsforvaltningen',
  education: 'utbildningsforvaltningen',
  social: 'socialforvaltningen',
  care: 'aldreforvaltningen',
  digital: 'enheten-for-digital-utveckling',
} as const;
