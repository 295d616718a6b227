import { figure } from '../dates/dates';

const KILO = 1_000;

/** `812 byte`, `14 kB`, `1,9 MB` */
export function bytesShown(bytes: number): string {
  if (bytes < KILO) return `${String(bytes)} byte`;
  if (bytes < KILO * KILO) return `${figure(Math.round(bytes / KILO))} kB`;
  const mega = Math.round((bytes / KILO / KILO) * 10) / 10;
  return `${figure(mega, Number.isInteger(mega) ? 0 : 1)} MB`;
}

/** Enough of a hash to tell it from another: `9f2c 41d0 … e41b`. */
export const hashShown = (hex: string): string => `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`;
