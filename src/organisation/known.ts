import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import { invalidInput, type Fault } from '../http/invalid-input';

interface Names {
  /** By the field that named them. */
  readonly person?: string;
  readonly deputy?: string;
  readonly principal?: string;
  readonly unit?: string | undefined;
}

const PEOPLE = ['person', 'deputy', 'principal'] as const;

/** Whether those a request names are in the register. @throws ProblemError naming each field that is not */
export async function checkKnown(transaction: Prisma.TransactionClient, names: Names): Promise<void> {
  const people = PEOPLE.flatMap((field) => names[field] ?? []);
  const active = await transaction.person.findMany({ where: { id: { in: people }, active: true } });
  const known = new Set(active.map(({ id }) => id));
  const faults: Fault[] = PEOPLE.filter(
    (field) => names[field] !== undefined && !known.has(names[field]),
  ).map((field) => ({ path: field, code: 'unknown-person', message: faultWords.unknownPerson }));
  if (names.unit !== undefined && !(await transaction.unit.findUnique({ where: { id: names.unit } })))
    faults.push({ path: 'unit', code: 'unknown-unit', message: faultWords.unknownUnit });
  if (faults.length > 0) throw invalidInput(faults);
}
