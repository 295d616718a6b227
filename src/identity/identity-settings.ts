/** What the identity plumbing needs to know; filled from the configuration where the application is composed. */
export abstract class IdentitySettings {
  /** The address people use: `https://radslag.haninge.se`. */
  abstract readonly publicUrl: string;
  abstract readonly issuer: string;
  abstract readonly clientId: string;
  /** Absent: a public client, PKCE alone. */
  abstract readonly clientSecret: string | undefined;
  /** Signs the session cookie; derives the secrets of API tokens. */
  abstract readonly sessionSecret: string;
}

export const isHttps = ({ publicUrl }: IdentitySettings): boolean => publicUrl.startsWith('https://');
