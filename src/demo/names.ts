/** What ids are called, as the story comes to know them. */
export class Names {
  private readonly known = new Map<string, string>();

  /** Its name, or the id itself while nobody has told. */
  readonly of = (id: string): string => this.known.get(id) ?? id;

  learn(named: readonly { readonly id: string; readonly name: string }[]): void {
    for (const { id, name } of named) this.known.set(id, name);
  }
}
