/** The seed's three classes of party: elected members, officials, residents and service users. */
export type PartyClass = 'elected' | 'official' | 'resident';

export interface RoleDescription {
  readonly title: string;
  readonly class: PartyClass;
}

/** Every role a definition may name, in the order the matrix shows them. */
export const roles = {
  committee: { title: 'Nämnd', class: 'elected' },
  'elected-member': { title: 'Förtroendevald', class: 'elected' },
  'project-lead': { title: 'Projektledare', class: 'official' },
  coordinator: { title: 'Dialogsamordnare', class: 'official' },
  'administration-contact': { title: 'Samordningsansvarig', class: 'official' },
  manager: { title: 'Chef', class: 'official' },
  communicator: { title: 'Kommunikatör', class: 'official' },
  'data-steward': { title: 'Dataansvarig', class: 'official' },
  analyst: { title: 'Analytiker', class: 'official' },
  registrar: { title: 'Registrator', class: 'official' },
  resident: { title: 'Kommuninvånare', class: 'resident' },
  'service-user': { title: 'Brukare', class: 'resident' },
} as const satisfies Record<string, RoleDescription>;

export type Role = keyof typeof roles;
