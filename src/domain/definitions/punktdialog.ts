import type { LifecycleDefinition } from '../lifecycle/definition';
import { acts, escalation } from './parts';
import { analyse, carryOut, coordinate, document, followUp, plan, spread } from './phases';

/** Medborgardialog about one question, one time. */
export const punktdialog: LifecycleDefinition = {
  id: 'medborgardialog.punktdialog',
  version: 1,
  title: 'Punktdialog med medborgare',
  policy: 'Policy för medborgar- och brukardialog, remissversion 2017-08-25',
  who: 'medborgardialog',
  form: 'punktdialog',
  phases: [plan, coordinate, carryOut, document, analyse, spread, followUp],
  escalation,
  acts,
};
