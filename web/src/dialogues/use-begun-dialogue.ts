import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { createDialogue, type CreateDialogue } from '../../../src/contract/dialogue';
import type { DefinitionItem } from '../../../src/contract/definition';
import type { Me } from '../../../src/contract/me';
import type { OrganisationAt } from '../../../src/contract/organisation';
import { judgedBy } from '../form/resolver';
import { heldAddress } from '../task/draft-place';
import { heldAt, hold, letGo, newestAddress } from '../task/held';
import { isBegun, takenUp } from './begun-dialogue';
import { BegunKeeping } from './begun-keeping';
import { leadIn } from './may-begin';

export interface NewDialogueProps {
  readonly definitions: readonly DefinitionItem[];
  /** The administrations one may begin it for. */
  readonly owners: OrganisationAt['units'];
  readonly me: Me;
}

export interface BegunDialogue {
  readonly form: UseFormReturn<CreateDialogue>;
  /** When what the form began with was written; null: it began blank. */
  readonly since: string | null;
  /** It has begun: the server has it, and nothing is left to keep. */
  readonly settle: () => void;
  readonly throwAway: () => void;
}

const device = { newestAddress, heldAt, hold, letGo };

/** What is filled in of a dialogue the server knows nothing of yet: kept on the device, under the person's id, until it begins. */
export function useBegunDialogue({ definitions, owners, me }: NewDialogueProps): BegunDialogue {
  const [blank] = useState(() => blankFor(me, owners));
  const [keeping] = useState(() => new BegunKeeping(device, heldAddress('/dialogues/new/', me.id)));
  const [held, setHeld] = useState(keeping.takenUp);
  const form = useForm<CreateDialogue>({
    resolver: judgedBy(createDialogue),
    // The list of what must be mended takes the focus.
    shouldFocusError: false,
    defaultValues: held === null ? blank : takenUp(held.content, blank, { definitions, owners }),
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (isBegun(values, blank)) keeping.hold(values);
          else keeping.letGo();
        },
      }),
    [form, keeping, blank],
  );
  const settle = (): void => {
    keeping.letGo();
  };
  const throwAway = (): void => {
    form.reset(blank);
    settle();
    setHeld(null);
  };
  return { form, since: held?.at ?? null, settle, throwAway };
}

function blankFor(me: Me, owners: NewDialogueProps['owners']): CreateDialogue {
  const owner = owners.length === 1 ? (owners[0]?.id ?? '') : '';
  const blank: Omit<CreateDialogue, 'initiator'> = {
    ...{ definition: '', title: '', conceptId: '' },
    ...{ owner, lead: leadIn(me, owner) },
  };
  return blank as CreateDialogue;
}
