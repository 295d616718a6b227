import type { Me } from '../../../src/contract/me';

/** The register of the organisation and the municipality's own numbers are kept by the coordinator, in person or through a deputy. */
export const coordinates = ({ authorities }: Me): boolean =>
  authorities.some(({ role }) => role === 'coordinator');

/** Those who are known only as residents or service users do not see who works here. */
export const worksHere = ({ authorities }: Me): boolean =>
  authorities.some(({ role }) => role !== 'resident' && role !== 'service-user');
