import type { LifecycleDefinition } from '../lifecycle/definition';
import { definitions } from './definitions';

/** A store keeps names in no order. One that is shipped never changes under its version, so it is read as it was written. */
export const asWritten = (stored: LifecycleDefinition): LifecycleDefinition =>
  definitions.find(({ id, version }) => id === stored.id && version === stored.version) ?? stored;
