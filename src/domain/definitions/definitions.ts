import type { LifecycleDefinition } from '../lifecycle/definition';
import { punktdialog } from './punktdialog';

/** Every definition a new dialogue may begin with. */
export const definitions: readonly LifecycleDefinition[] = [punktdialog];
