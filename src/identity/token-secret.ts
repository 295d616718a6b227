import { createHash, createHmac } from 'node:crypto';

export const tokenHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * The secret follows from who asked, under which key: asked again with the same key it is the same, though only its hash
 * is kept anywhere. Whoever lacks the server's own secret cannot work it out.
 */
export const tokenSecret = (serverSecret: string, personId: string, key: string): string =>
  `radslag_${createHmac('sha256', serverSecret)
    .update(JSON.stringify(['api-token', personId, key]))
    .digest('base64url')}`;
