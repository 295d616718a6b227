const DEADLINE_MS = 60_000;
const BETWEEN_MS = 100;

/** Asks until there is an answer. What the driver does by itself takes its time, but not for ever. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  deadline = DEADLINE_MS,
): Promise<Answer> {
  const end = Date.now() + deadline;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Väntade förgäves i ${deadline / 1_000} s på: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}
