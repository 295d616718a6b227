/** The code of a page, or of what opens in front of it, did not come: no network, or a newer release has replaced it. */
export class CodeNotFetched extends Error {
  override readonly name = 'CodeNotFetched';

  constructor(
    /** So that the next try fetches anew. */
    readonly forget: () => void,
    cause: unknown,
  ) {
    super('code not fetched', { cause });
  }
}
