import type { RecordForms } from '../task/record-form';

type Kind = 'invitation' | 'activity' | 'collection';

/** The records of this phase, each form loaded when its step is opened. */
export const carryingOutForms: Partial<RecordForms<Kind>> = {
  invitation: () => import('./invitation-form').then((m) => m.invitationForm),
  activity: () => import('./activity-form').then((m) => m.activityForm),
  collection: () => import('./collection-form').then((m) => m.collectionForm),
};
