import { DatabaseError } from 'pg';

/**
 * The SQLSTATE PostgreSQL answered with, whether pg or Prisma carried it; null: it was not PostgreSQL. The migrations'
 * own: RS001 a circle of deputies, RS002 kept for ever, RS003 of different dialogues, RS004 a unit of the wrong kind.
 */
export function sqlState(fault: unknown): string | null {
  if (fault instanceof DatabaseError) return fault.code ?? null;
  const code = inside(inside(inside(inside(fault, 'meta'), 'driverAdapterError'), 'cause'), 'originalCode');
  return typeof code === 'string' ? code : null;
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
