import { roles, type Role } from '../../../src/domain/lifecycle/role';
import { titled } from '../text/titled';

/** Whom a task is asked of, as its key says: a role anywhere, in a unit, or held by one person. */
export interface Asked {
  readonly role: Role | null;
  readonly title: string;
  readonly unit?: string;
  readonly person?: string;
}

export const isRole = (id: string): id is Role => Object.hasOwn(roles, id);

/** `administration-contact@social`, `project-lead:anna`, `coordinator` */
export function askedBy(key: string): Asked {
  const [id = '', held] = key.split(/[@:]/);
  const named = isRole(id) ? { role: id, title: titled(roles[id].title) } : { role: null, title: id };
  if (held === undefined) return named;
  return key.includes('@') ? { ...named, unit: held } : { ...named, person: held };
}
