/** Where health looks; filled from the configuration where the application is composed. */
export abstract class HealthSettings {
  abstract readonly databaseUrl: string;
  abstract readonly prismaFolder: string;
}
