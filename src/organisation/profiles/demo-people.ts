import type { Role } from '../../domain/lifecycle/role';

/** An invented person who signs in with their login name, for demonstrations and development only. */
export interface DemoPerson {
  /** Login name and id. */
  readonly login: string;
  readonly name: string;
  readonly holds: readonly (readonly [role: Role, unit: string])[];
}

const person = (name: string, ...holds: DemoPerson['holds']): DemoPerson => ({
  login: name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '.'),
  name,
  holds,
});

const KSF = 'kommunstyrelseforvaltningen';
const KULTUR = 'kultur-och-fritidsforvaltningen';
const UTBILDNING = 'utbildningsforvaltningen';
const SOCIAL = 'socialforvaltningen';
const STADSBYGGNAD = 'stadsbyggnadsforvaltningen';
const ALDRE = 'aldreforvaltningen';
const STRATEGISK = 'enheten-for-strategisk-planering';
const KOMMUNIKATION = 'enheten-for-kommunikation-och-marknadsforing';
const DIGITAL = 'enheten-for-digital-utveckling';

/** Everyone can do something nobody else here can; each administration has a contact and a manager. */
export const demoPeople: readonly DemoPerson[] = [
  person('Anna Lindqvist', ['project-lead', STADSBYGGNAD]),
  person('Omar Haddad', ['project-lead', KULTUR]),
  person('Ulla Bergström', ['project-lead', SOCIAL]),
  person('Birgitta Ek', ['project-lead', STRATEGISK], ['project-lead', KSF]),
  person('Sara Nyström', ['coordinator', STRATEGISK]),
  person('Erik Sjöberg', ['coordinator', STRATEGISK]),
  person('Linnea Forsberg', ['communicator', KOMMUNIKATION]),
  person('Amir Rahimi', ['communicator', KOMMUNIKATION]),
  person('David Åkesson', ['data-steward', DIGITAL]),
  person('Maria Hellström', ['analyst', STRATEGISK]),
  person('Jonas Wik', ['analyst', STRATEGISK]),
  person('Gunilla Persson', ['registrar', KSF]),

  person('Kerstin Dahl', ['administration-contact', KSF]),
  person('Tomas Engström', ['administration-contact', KULTUR]),
  person('Fatima Ali', ['administration-contact', UTBILDNING]),
  person('Karin Sandberg', ['administration-contact', SOCIAL]),
  person('Nils Öberg', ['administration-contact', STADSBYGGNAD]),
  person('Helena Strand', ['administration-contact', ALDRE]),

  person(
    'Magnus Holm',
    ['manager', KSF],
    ['manager', STRATEGISK],
    ['manager', KOMMUNIKATION],
    ['manager', DIGITAL],
  ),
  person('Lena Wallin', ['manager', KULTUR]),
  person('Per Ahlgren', ['manager', UTBILDNING]),
  person('Eva Rosén', ['manager', SOCIAL]),
  person('Mikael Björk', ['manager', STADSBYGGNAD]),
  person('Inger Lund', ['manager', ALDRE]),

  // Secretaries enter what their committees decide.
  person('Annika Falk', ['committee', 'kommunstyrelsen'], ['committee', 'stadsbyggnadsnamnden']),
  person('Björn Kvist', ['committee', 'socialnamnden'], ['committee', 'aldrenamnden']),
  person(
    'Petra Sundin',
    ['committee', 'barn-och-forskolenamnden'],
    ['committee', 'grundskolenamnden'],
    ['committee', 'gymnasie-och-arbetsmarknadsnamnden'],
    ['committee', 'idrotts-kultur-och-fritidsnamnden'],
  ),
  person('Rolf Grön', ['elected-member', 'kommunstyrelsen'], ['elected-member', 'stadsbyggnadsnamnden']),
  person('Aino Virtanen', ['elected-member', 'socialnamnden']),

  // Deputy for Karin Sandberg, with no role of their own.
  person('Peter Lönn'),
  person('Leila Karimi', ['resident', KSF]),
  person('Sven Alm', ['service-user', SOCIAL]),
];

export interface DemoDeputyship {
  readonly principal: string;
  readonly deputy: string;
  readonly role: Role;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

export const demoDeputyships: readonly DemoDeputyship[] = [
  {
    principal: 'karin.sandberg',
    deputy: 'peter.lonn',
    role: 'administration-contact',
    unit: SOCIAL,
    from: '2026-01-01',
    to: '2029-12-31',
  },
];
