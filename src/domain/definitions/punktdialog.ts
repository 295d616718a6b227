import type { LifecycleDefinition } from '../lifecycle/definition';
import { acts, escalation } from './parts';
import { analyse } from './phases/analyse';
import { carryOut } from './phases/carry-out';
import { coordinate } from './phases/coordinate';
import { document } from './phases/document';
import { followUp } from './phases/follow-up';
import { plan } from './phases/plan';
import { spread } from './phases/spread';

/** Medborgardialog about one question, one time. The policy appendix of 2017-08-25, with our working defaults. */
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
