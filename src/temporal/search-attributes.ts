import { isGrpcServiceError, type OperatorService } from '@temporalio/client';

/** Temporal's own numbers for the kinds of value. */
const kinds = { Keyword: 2, Bool: 5, Datetime: 6 } as const;

/** What lists of workflows may be asked by: phases and instants, no name and no text. */
export const searchAttributes = {
  DialoguePhase: 'Keyword',
  DialogueDue: 'Datetime',
  DialogueEnded: 'Bool',
} as const satisfies Readonly<Record<string, keyof typeof kinds>>;

/** Makes them known to a server that does not know them yet; a workflow that shows one before that would stand still. */
export async function ensureSearchAttributes(operator: OperatorService, namespace: string): Promise<void> {
  const { customAttributes } = await operator.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes)
    .filter(([name]) => !(name in customAttributes))
    .map(([name, kind]): [string, number] => [name, kinds[kind]]);
  if (missing.length === 0) return;
  try {
    await operator.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
  } catch (fault) {
    // Another worker was first.
    if (!isGrpcServiceError(fault) || !/already exists/i.test(fault.details)) throw fault;
  }
}
