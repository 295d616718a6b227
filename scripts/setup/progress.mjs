// Tells the person at the terminal what goes on and for how long it has gone on.

const startedAt = Date.now();
const elapsed = () => `${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(5)} s`;

/** A failure whose message is one sentence with the mend: it is printed as it is, without a stack. */
export class SetupFailure extends Error {}

export function say(text) {
  process.stdout.write(`${elapsed()}  ${text}\n`);
}

/** Runs `work` and says every few seconds that it is still under way, so that silence never looks like a hang. */
export async function showing(text, work) {
  say(`${text} …`);
  const began = Date.now();
  const ticker = setInterval(() => {
    say(`${text} … pågår (${Math.round((Date.now() - began) / 1_000)} s)`);
  }, 5_000);
  try {
    return await work();
  } finally {
    clearInterval(ticker);
  }
}
