/** Where results become public: today the register's own public pages, later perhaps the municipality's site as well. */
export interface Publisher {
  /** @throws NotPublished when it is certain that nothing was published; anything else leaves it unknown. */
  publish(publicationId: string): Promise<void>;
}

export class NotPublished extends Error {}

/** The public pages show what the register says is published: there is nothing more to do. */
export const ownPages: Publisher = { publish: () => Promise.resolve() };
