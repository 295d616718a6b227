/** A proposal for the short word that names something in addresses: `Äldreförvaltningen` → `aldreforvaltningen`. */
export const shortWord = (name: string, between: '-' | '_' | '.'): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/gu, between)
    .replaceAll(/^[-_.]+|[-_.]+$/gu, '')
    .slice(0, 80);
