import type { Role } from '../../../domain/lifecycle/role';
import type { ProfileService, ProfileUnit } from '../profile';

/** The mandate period 2023–2026. What comes after it is not known, so nothing is given a last day. */
const from = '2023-01-01';

const committee = (id: string, name: string): ProfileUnit => ({ id, kind: 'committee', name, from });
const administration = (id: string, name: string): ProfileUnit => ({
  id,
  kind: 'administration',
  name,
  from,
});
const unit = (id: string, name: string, parent: string): ProfileUnit => ({
  id,
  kind: 'unit',
  name,
  parent,
  from,
});

const KSF = 'kommunstyrelseforvaltningen';

export const units: readonly ProfileUnit[] = [
  committee('kommunstyrelsen', 'Kommunstyrelsen'),
  committee('barn-och-forskolenamnden', 'Barn- och förskolenämnden'),
  committee('grundskolenamnden', 'Grundskolenämnden'),
  committee('gymnasie-och-arbetsmarknadsnamnden', 'Gymnasie- och arbetsmarknadsnämnden'),
  committee('idrotts-kultur-och-fritidsnamnden', 'Idrotts-, kultur- och fritidsnämnden'),
  committee('socialnamnden', 'Socialnämnden'),
  committee('aldrenamnden', 'Äldrenämnden'),
  committee('stadsbyggnadsnamnden', 'Stadsbyggnadsnämnden'),
  administration(KSF, 'Kommunstyrelseförvaltningen'),
  administration('kultur-och-fritidsforvaltningen', 'Kultur- och fritidsförvaltningen'),
  administration('utbildningsforvaltningen', 'Utbildningsförvaltningen'),
  administration('socialforvaltningen', 'Socialförvaltningen'),
  administration('stadsbyggnadsforvaltningen', 'Stadsbyggnadsförvaltningen'),
  administration('aldreforvaltningen', 'Äldreförvaltningen'),
  unit('enheten-for-strategisk-planering', 'Enheten för strategisk planering', KSF),
  unit('enheten-for-kommunikation-och-marknadsforing', 'Enheten för kommunikation och marknadsföring', KSF),
  unit('enheten-for-digital-utveckling', 'Enheten för digital utveckling', KSF),
];

const serves = (administrationId: string, ...committees: readonly string[]): readonly ProfileService[] =>
  committees.map((id) => ({ committee: id, administration: administrationId, from }));

export const services: readonly ProfileService[] = [
  ...serves(KSF, 'kommunstyrelsen'),
  ...serves(
    'utbildningsforvaltningen',
    'barn-och-forskolenamnden',
    'grundskolenamnden',
    'gymnasie-och-arbetsmarknadsnamnden',
  ),
  ...serves('kultur-och-fritidsforvaltningen', 'idrotts-kultur-och-fritidsnamnden'),
  ...serves('socialforvaltningen', 'socialnamnden'),
  ...serves('aldreforvaltningen', 'aldrenamnden'),
  ...serves('stadsbyggnadsforvaltningen', 'stadsbyggnadsnamnden'),
];

/** As the policy's appendix shares the work; registry sits with the administration itself. */
export const homes: Readonly<Partial<Record<Role, string>>> = {
  coordinator: 'enheten-for-strategisk-planering',
  analyst: 'enheten-for-strategisk-planering',
  communicator: 'enheten-for-kommunikation-och-marknadsforing',
  'data-steward': 'enheten-for-digital-utveckling',
  registrar: KSF,
};
