import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { UnitItem } from '../contract/unit';
import { invalidInput, type Fault } from '../http/invalid-input';

/** A unit that a request names, and what it must be for that. */
export interface NamedUnit {
  readonly path: string;
  readonly id: string;
  /** Default: any. */
  readonly kind?: UnitItem['kind'];
}

export interface Period {
  readonly validFrom: string;
  /** None: until further notice. */
  readonly validTo?: string | null | undefined;
}

const kinds = {
  committee: faultWords.shouldBeCommittee,
  administration: faultWords.shouldBeAdministration,
  unit: faultWords.shouldBeUnit,
} as const satisfies Record<UnitItem['kind'], string>;

interface Row {
  readonly id: string;
  readonly kind: UnitItem['kind'];
  readonly holds: boolean;
}

/**
 * Each unit is there, of its kind and in force the whole time. Their rows are held, so that none ends before this is
 * done. @throws ProblemError naming each field that is not
 */
export async function checkInForce(
  transaction: Prisma.TransactionClient,
  units: readonly NamedUnit[],
  { validFrom, validTo }: Period,
): Promise<void> {
  const rows = await transaction.$queryRawUnsafe<Row[]>(
    `select id, kind, valid_from <= $2::date and coalesce(valid_to >= coalesce($3::date, 'infinity'), true) as holds
     from unit where id = any($1::text[]) order by id for share`,
    units.map(({ id }) => id),
    validFrom,
    validTo ?? null,
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const faults = units.flatMap((unit) => faultOf(unit, known.get(unit.id)) ?? []);
  if (faults.length > 0) throw invalidInput(faults);
}

function faultOf({ path, kind }: NamedUnit, row: Row | undefined): Fault | null {
  if (!row) return { path, code: 'unknown-unit', message: faultWords.unknownUnit };
  if (kind !== undefined && row.kind !== kind) return { path, code: 'wrong-kind', message: kinds[kind] };
  return row.holds ? null : { path, code: 'not-in-force', message: faultWords.notInForce };
}
