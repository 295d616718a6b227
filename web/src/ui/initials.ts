const small = new Set(['och', 'för', 'i', 'på', 'av']);

/** `Kultur- och fritidsförvaltningen`: KF. `Socialförvaltningen`: SOC. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => word !== '' && !small.has(word));
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only.slice(0, 3).toUpperCase();
  return words
    .slice(0, 3)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
