/** The little of `oidc-provider` (ESM, no types of its own) that the development provider uses. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface ProviderContext {
    readonly oidc: {
      readonly client?: { readonly clientId: string };
      readonly session?: { readonly accountId?: string };
      readonly result?: { readonly login?: unknown };
      readonly provider: Provider;
    };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Prompt {
    readonly checks: { add(check: Check): void };
  }

  export interface Check {
    readonly reason: string;
  }

  export const interactionPolicy: {
    readonly Check: {
      readonly REQUEST_PROMPT: boolean;
      readonly NO_NEED_TO_PROMPT: boolean;
      new (reason: string, description: string, check: (context: ProviderContext) => boolean): Check;
    };
    base(): Prompt[] & { get(name: string): Prompt | undefined; remove(name: string): void };
  };

  export class Provider {
    constructor(issuer: string, configuration: object);
    readonly Grant: new (of: { clientId: string | undefined; accountId: string | undefined }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ readonly uid: string }>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    on(event: 'server_error', listener: (context: ProviderContext, error: Error) => void): void;
  }
}
