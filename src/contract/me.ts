import { z } from 'zod';

/** A role in a unit, held by the person or by the one they are deputy for. */
const authority = z.object({
  role: z.string(),
  roleTitle: z.string(),
  unit: z.string(),
  unitName: z.string(),
  holder: z.string(),
  holderName: z.string(),
  /** Held as deputy for `holder`. */
  asDeputy: z.boolean(),
});

export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** The Swedish date for which the authorities hold. */
  day: z.iso.date(),
  authorities: z.array(authority),
});
export type Me = z.output<typeof me>;

export const sessionItem = z.object({
  /** Names the session; does not open it. */
  id: z.string(),
  signedInAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  browser: z.string(),
  /** The one this very request came with. */
  current: z.boolean(),
});
export type SessionItem = z.output<typeof sessionItem>;

export const createToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  expiresInDays: z.number().int().min(1).max(365).default(90),
});
export type CreateToken = z.output<typeof createToken>;

export const tokenItem = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type TokenItem = z.output<typeof tokenItem>;

/** The only answer that ever holds the secret. */
export const createdToken = tokenItem.extend({ secret: z.string() });
export type CreatedToken = z.output<typeof createdToken>;
