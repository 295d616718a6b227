/** The code of a page did not come: no network, or it was replaced by that of a newer release. */
export class PageNotFetched extends Error {
  override readonly name = 'PageNotFetched';

  constructor(
    /** So that the next try fetches anew. */
    readonly forget: () => void,
    cause: unknown,
  ) {
    super('page not fetched', { cause });
  }
}
