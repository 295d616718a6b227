/** What asks the database within a transaction: pg's own client, or Prisma's transaction made to look like one. */
interface Asking {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/**
 * The last number given to a contribution of the dialogue; whoever writes the next one holds the numbers until its
 * transaction ends, so that they run without a gap and nobody meets another's.
 */
export async function lastContributionNumber(within: Asking, dialogueId: string): Promise<number> {
  await within.query('select from pg_advisory_xact_lock(hashtextextended($1, 1))', [
    `contribution:${dialogueId}`,
  ]);
  const { rows } = await within.query(
    'select coalesce(max(number), 0) as last from contribution where dialogue_id = $1::uuid',
    [dialogueId],
  );
  const [row] = rows as readonly { readonly last: number }[];
  return row?.last ?? 0;
}
