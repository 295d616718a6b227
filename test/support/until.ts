interface Waiting {
  /** ms until it is given up. */
  readonly within?: number;
  /** ms between two looks; 0: as soon as what the database says has arrived. */
  readonly every?: number;
}

/** Waits for what the system does by itself. @throws when it does not come to hold */
export async function until(
  holds: () => boolean | Promise<boolean>,
  { within = 10_000, every = 0 }: Waiting = {},
): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It did not come to hold within ${String(within / 1_000)} s`);
    await new Promise((resolve) => (every === 0 ? setImmediate(resolve) : setTimeout(resolve, every)));
  }
}
