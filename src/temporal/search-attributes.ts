import { isGrpcServiceError, type OperatorService } from '@temporalio/client';

/** Temporal's own numbers for the kinds of value. */
const KEYWORD = 2;
const BOOL = 5;
const DATETIME = 6;

/** What lists of workflows may be asked by: phases and instants, no name and no text. */
const attributes = { DialoguePhase: KEYWORD, DialogueDue: DATETIME, DialogueEnded: BOOL } as const;

/** Makes them known to a server that does not know them yet; a workflow that shows one before that would stand still. */
export async function ensureSearchAttributes(operator: OperatorService, namespace: string): Promise<void> {
  const { customAttributes } = await operator.listSearchAttributes({ namespace });
  const missing = Object.entries(attributes).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  try {
    await operator.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
  } catch (fault) {
    // Another worker was first.
    if (!isGrpcServiceError(fault) || !/already exists/i.test(fault.details)) throw fault;
  }
}
