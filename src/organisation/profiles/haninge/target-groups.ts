import type { ProfileResponsibility, ProfileTargetGroup } from '../profile';

const OLDEST = null;

export const targetGroups: readonly ProfileTargetGroup[] = [
  { id: 'alla', name: 'Alla som bor i kommunen', ages: [0, OLDEST] },
  { id: 'barn', name: 'Barn', ages: [0, 12] },
  { id: 'unga', name: 'Unga', ages: [13, 19] },
  { id: 'unga-vuxna', name: 'Unga vuxna', ages: [16, 24] },
  { id: 'vuxna', name: 'Vuxna', ages: [25, 64] },
  { id: 'aldre', name: 'Äldre', ages: [65, OLDEST] },
  { id: 'vardnadshavare', name: 'Vårdnadshavare till barn i förskola och skola' },
  { id: 'personer-med-funktionsnedsattning', name: 'Personer med funktionsnedsättning' },
  {
    id: 'finsksprakiga',
    name: 'Finskspråkiga',
    note: 'Haninge är finskt förvaltningsområde: information på finska, skriven och muntlig, är en rättighet.',
  },
  { id: 'nyanlanda', name: 'Nyanlända' },
  { id: 'foreningslivet', name: 'Föreningslivet' },
  { id: 'brukare-socialtjanst', name: 'Brukare i socialtjänsten' },
  { id: 'brukare-aldreomsorg', name: 'Brukare i äldreomsorgen', ages: [65, OLDEST] },
];

const asks = (unit: string, ...groups: readonly string[]): readonly ProfileResponsibility[] =>
  groups.map((targetGroup) => ({ unit, targetGroup, from: '2023-01-01' }));

/** Our working default, for the municipality to correct. No administration answers for an area alone. */
export const responsibilities: readonly ProfileResponsibility[] = [
  ...asks('utbildningsforvaltningen', 'barn', 'unga', 'vardnadshavare', 'nyanlanda'),
  ...asks('kultur-och-fritidsforvaltningen', 'unga', 'foreningslivet'),
  ...asks('socialforvaltningen', 'personer-med-funktionsnedsattning', 'brukare-socialtjanst'),
  ...asks('aldreforvaltningen', 'aldre', 'brukare-aldreomsorg'),
  ...asks('kommunstyrelseforvaltningen', 'finsksprakiga'),
];
