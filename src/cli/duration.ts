const SECONDS = { min: 60, h: 3_600, d: 86_400, w: 604_800 } as const;

/** `30d` → seconds. Days, weeks, hours and minutes: a month has no length of its own. */
export function secondsOf(duration: string): number | undefined {
  const [, amount, unit] = /^(\d{1,5})(min|h|d|w)$/.exec(duration) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const seconds = Number(amount) * SECONDS[unit as keyof typeof SECONDS];
  return seconds > 0 ? seconds : undefined;
}
