/** Waits for what the system does by itself. @throws when it does not come to hold */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come to hold');
    // What the database says arrives between turns.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
