import { z } from 'zod';
import type { EdgeCode } from '../contract/problem-titles';

/**
 * PostgreSQL cannot be reached, or has no time: not our fault and not the person's, so the answer is "try again", never
 * 500. Drivers say it in many ways: Node's socket errors, SQLSTATE, Prisma's codes, and pg's bare sentences.
 */
const unavailable = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
  ...['57P01', '57P02', '57P03', '57P05', '58000', '58030', '25006'],
  ...['P1000', 'P1001', 'P1002', 'P1003', 'P1011', 'P1017'],
  'DatabaseUnavailable',
]);

const busy = new Set([
  ...['53000', '53100', '53200', '53300', '53400', '55P03', '57014', '40001', '40P01'],
  ...['P1008', 'P2024', 'P2028', 'P2034', 'P2037'],
  'DatabaseBusy',
]);

const unavailableSentences =
  /connection terminated|client has encountered a connection error|connection ended/i;
const busySentences = /timeout exceeded when trying to connect|query read timeout|statement timeout/i;

/** Prisma wraps the driver's error, pg-pool its socket's: three deep is as far as either goes. */
const DEPTH = 3;

export function databaseProblem(fault: unknown, depth = DEPTH): EdgeCode | null {
  if (!(fault instanceof Error) || depth === 0) return null;
  return byName(fault) ?? bySentence(fault.message) ?? insideOf(fault, depth - 1);
}

function insideOf(fault: Error, depth: number): EdgeCode | null {
  const inner: unknown[] = fault instanceof AggregateError ? fault.errors : [fault.cause];
  return inner.map((cause) => databaseProblem(cause, depth)).find((found) => found !== null) ?? null;
}

function byName(fault: Error): EdgeCode | null {
  const code = 'code' in fault ? fault.code : undefined;
  const names = [code, fault.name, ...codesInPrisma(fault)].filter((name) => typeof name === 'string');
  if (names.some((name) => unavailable.has(name) || name.startsWith('08'))) return 'database-unavailable';
  return names.some((name) => busy.has(name)) ? 'too-busy' : null;
}

/** Prisma keeps what PostgreSQL said for those errors that it has no code of its own for. */
const inPrisma = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

function codesInPrisma(fault: Error): string[] {
  const { data } = inPrisma.safeParse(fault);
  return data ? [data.meta.driverAdapterError.cause.originalCode] : [];
}

function bySentence(message: string): EdgeCode | null {
  if (unavailableSentences.test(message)) return 'database-unavailable';
  return busySentences.test(message) ? 'too-busy' : null;
}
