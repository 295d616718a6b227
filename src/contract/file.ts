import { z } from 'zod';
import { named } from './dialogue';

/** Bytes of the largest file that is taken in, unless a system is set up otherwise. */
export const LARGEST_FILE = 50_000_000;

/** A file as it came. What it says is never changed; its hash follows everything made of it. */
export const storedFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Hex. */
  sha256: z.string(),
  uploadedBy: named,
  at: z.iso.datetime(),
  /** When it was last read back whole and its hash agreed. */
  verifiedAt: z.iso.datetime().nullable(),
});
export type StoredFile = z.output<typeof storedFile>;

/** One part of type file, named `file`. */
export const uploadFile = z.object({ file: z.string().meta({ format: 'binary' }) });

/** The file read back now, beside what its hash was when it came. */
export const fileCheck = z.object({
  id: z.uuid(),
  bytes: z.int(),
  sha256: z.string(),
  found: z.string(),
  agrees: z.boolean(),
});
export type FileCheck = z.output<typeof fileCheck>;
