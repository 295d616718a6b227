/** One publication of one dialogue: the event that made it due names it. */
export const publishWorkflowId = ({
  dialogueId,
  sequence,
}: {
  readonly dialogueId: string;
  readonly sequence: number;
}): string => `publish-results:${dialogueId}:${sequence}`;
