import type { LifecycleDefinition } from '../lifecycle/definition';
import { brukardialog } from './brukardialog';
import { konceptdialog } from './konceptdialog';
import { punktdialog } from './punktdialog';
import { tillfalle } from './tillfalle';

/** Every definition a new dialogue may begin with. */
export const definitions: readonly LifecycleDefinition[] = [
  punktdialog,
  konceptdialog,
  tillfalle,
  brukardialog,
];
