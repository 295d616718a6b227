import type { Role } from '../../domain/lifecycle/role';

/** A municipality as data: another one replaces it. Dates are Swedish local dates; no last day: until further notice. */
export interface MunicipalityProfile {
  readonly units: readonly ProfileUnit[];
  readonly services: readonly ProfileService[];
  readonly homes: Readonly<Partial<Record<Role, string>>>;
  readonly areas: readonly ProfileArea[];
  readonly targetGroups: readonly ProfileTargetGroup[];
  readonly responsibilities: readonly ProfileResponsibility[];
  readonly population: readonly ProfilePopulation[];
}

export interface ProfileUnit {
  readonly id: string;
  readonly kind: 'committee' | 'administration' | 'unit';
  readonly name: string;
  /** The administration a unit belongs to. */
  readonly parent?: string;
  readonly from: string;
}

/** An administration serves a committee. */
export interface ProfileService {
  readonly committee: string;
  readonly administration: string;
  readonly from: string;
}

export interface ProfileArea {
  readonly id: string;
  readonly name: string;
  /** Labels from the whole municipality down to the area itself: `haninge.norr.vega`. */
  readonly path: string;
}

export interface ProfileTargetGroup {
  readonly id: string;
  readonly name: string;
  /** Whole years, both included. */
  readonly ages?: readonly [from: number, to: number | null];
  readonly note?: string;
}

/** Who must be asked when a dialogue concerns the group or the area. */
export interface ProfileResponsibility {
  readonly unit: string;
  readonly targetGroup?: string;
  readonly area?: string;
  readonly from: string;
}

export interface ProfilePopulation {
  readonly area: string;
  readonly countedAt: string;
  readonly source: string;
  /** Inhabitants by age, the first 0 years, the last that age and older. */
  readonly byAge?: { readonly women: readonly number[]; readonly men: readonly number[] };
  /** Where ages are not known. */
  readonly total?: number;
}
