/** The name of an area as it stands within a sentence: *Hela* is a word, not a name. `i hela Haninge`, `i Vega` */
export const inSentence = (area: string): string => area.replace(/^Hela /u, 'hela ');
