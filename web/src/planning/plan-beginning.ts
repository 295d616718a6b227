import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { Stated } from './stated-query';

/** What a first method plan begins with. */
const emptyPlan = {
  methods: [{ method: '', principle: '' }],
  activities: [],
  languages: ['sv'],
  evaluationTier: 'normal',
  dataPlan: { collected: '', personalData: '', keeper: '' },
  feedbackPlan: '',
  affectedAdministrations: [],
};

/** The concept is known by its own; when it is held is for each occurrence to say. */
const whenHeld = ['periodFrom', 'periodTo'];

/** What the form of a method plan begins with: those of its fields that are known. */
export function beginningOf(
  known: Stated,
  fields: readonly string[],
  { plan }: Pick<DialogueDetail, 'plan'>,
): Record<string, unknown> {
  const said = plan === null ? fields.filter((field) => !whenHeld.includes(field)) : fields;
  const there = said.flatMap((field) => (field in known ? [[field, known[field]]] : []));
  return { ...emptyPlan, ...(Object.fromEntries(there) as Stated) };
}
