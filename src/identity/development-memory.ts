/** What the development provider remembers between two requests of one sign-in. Gone when it stops. */
export class DevelopmentMemory {
  /** Sign-ins are short; more than this many under way at once means that they were abandoned. */
  private static readonly LIMIT = 2_000;
  private readonly kept = new Map<string, Remembered>();

  /** oidc-provider makes one adapter for each of its models. */
  readonly adapter = (model: string): object => ({
    upsert: (id: string, payload: Remembered) => this.keep(`${model}:${id}`, payload),
    find: (id: string) => Promise.resolve(this.kept.get(`${model}:${id}`)),
    findByUid: (uid: string) => Promise.resolve(this.first((payload) => payload.uid === uid)),
    findByUserCode: () => Promise.resolve(undefined),
    destroy: (id: string) => Promise.resolve(this.kept.delete(`${model}:${id}`)),
    revokeByGrantId: (grantId: string) => this.forget(grantId),
    consume: (id: string) => {
      const payload = this.kept.get(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    },
  });

  private keep(key: string, payload: Remembered): Promise<void> {
    this.kept.delete(key);
    this.kept.set(key, payload);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > DevelopmentMemory.LIMIT && oldest !== undefined) this.kept.delete(oldest);
    return Promise.resolve();
  }

  private first(matches: (payload: Remembered) => boolean): Remembered | undefined {
    return [...this.kept.values()].find(matches);
  }

  private forget(grantId: string): Promise<void> {
    for (const [key, payload] of this.kept) if (payload.grantId === grantId) this.kept.delete(key);
    return Promise.resolve();
  }
}

interface Remembered {
  readonly uid?: string;
  readonly grantId?: string;
  consumed?: number;
}
