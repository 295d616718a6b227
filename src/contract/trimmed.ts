/** Blanks, and what takes no room on a page: a zero-width space alone is no title. */
const unseen = /[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/u;

/** Without what nobody sees at either end. Within a text it may mean something. */
export function trimmed(value: string): string {
  let [from, to] = [0, value.length];
  while (from < to && unseen.test(value.charAt(from))) from += 1;
  while (to > from && unseen.test(value.charAt(to - 1))) to -= 1;
  return value.slice(from, to);
}
