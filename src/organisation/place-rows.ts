import type { AreaItem, TargetGroupItem } from '../contract/organisation';
import { versioned } from './seen';

export type AreaRow = Omit<AreaItem, 'version'>;
export type TargetGroupRow = Omit<TargetGroupItem, 'version'>;

export const AREA = `select a.id, a.name, a.path::text, p.id as parent
  from area a left join area p on nlevel(a.path) > 1 and p.path = subpath(a.path, 0, -1)`;

export const TARGET_GROUP = `select id, name, age_from as "ageFrom", age_to as "ageTo", sex, note from target_group`;

/** That something above it has moved is no change of the area itself. */
export const areaOf = (row: AreaRow): AreaItem => {
  const { id, name, parent } = row;
  return { ...row, version: versioned({ id, name, parent }).version };
};
