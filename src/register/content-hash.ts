import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/lifecycle/canonical-json';

/** sha-256 of a value's canonical JSON, hex: equal content, equal hash. */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
