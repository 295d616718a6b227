/** Filled from the configuration where the application is composed. */
export abstract class FileSettings {
  /** Bytes of the largest file taken in. */
  abstract readonly limit: number;
}
