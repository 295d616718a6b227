import { z } from 'zod';

/**
 * Two may edit the same thing at once. What can be changed is shown with its `version`, which is another as soon as
 * anything of it is; a change names the one it rests on as `seen`. If that is no longer what stands, nothing is written
 * and the answer is 409 `conflict` with what stands now in `current`.
 */
export const version = z.string().describe('Ange den som `seen` när du ändrar');
export const seen = z
  .string()
  .min(1)
  .max(100)
  .describe(
    'Den `version` du har läst. Har någon ändrat sedan dess svarar anropet `conflict`, med `current`',
  );

/** For the routes' descriptions. */
export const SEEN =
  '`seen` är den `version` du har läst: har någon annan hunnit före svarar anropet `conflict` med det som gäller i `current`.';
