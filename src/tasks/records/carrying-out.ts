import { randomUUID } from 'node:crypto';
import { faultWords } from '../../contract/fault-words';
import { impliedByCollection } from '../../domain/records/collected';
import {
  fault,
  inserted,
  listed,
  memberOf,
  replaced,
  updated,
  type RecordHandler,
  type Settling,
} from './handler';

/** Held: who came and what was said. Cancelled: the act's own reason is enough. */
export const activity: RecordHandler<'activity'> = {
  faults: ({ attendance, notes, said }, { outcome }) =>
    outcome !== 'held'
      ? []
      : [
          ...(attendance.length === 0
            ? [fault('attendance', 'attendance-required', faultWords.noAttendance)]
            : []),
          ...(notes === undefined ? [fault('notes', 'notes-required', faultWords.howItWent)] : []),
          ...(said === undefined ? [fault('said', 'said-required', faultWords.whatWasSaid)] : []),
        ],
  brings: ({ attendance, notes, said }, settling) => {
    const id = memberOf(settling);
    const written = [notes, said].filter((part) => part !== undefined).join('\n\n');
    const held = { id, outcome: settling.outcome, notes: written || null, settled_at: settling.locked.now };
    return {
      rows: [
        updated('activity', ['id'], [held]),
        replaced(
          'attendance',
          ['activity_id', 'group_name'],
          attendance.map(({ group, count }) => ({ activity_id: id, group_name: group, count })),
        ),
      ],
    };
  },
};

export const collection: RecordHandler<'collection'> = {
  references: ({ dataSets, receivers }) => [
    ...listed('data-set', 'dataSets', dataSets),
    ...listed('administration-or-committee', 'receivers', receivers),
  ],
  brings: ({ dataSets, described = [], receivers = [] }, settling) => {
    const others = described.map((each) => ({ ...each, id: randomUUID() }));
    const all = [...dataSets, ...others.map(({ id }) => id)];
    return {
      ...impliedByCollection(all, receivers, settling.locked.state),
      rows: [
        inserted(
          'data_set',
          others.map((each) => dataSetRow(each, settling)),
        ),
      ],
    };
  },
};

interface Described {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly collector: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly rowCount: number;
}

const dataSetRow = (set: Described, { locked }: Settling): Readonly<Record<string, unknown>> => ({
  id: set.id,
  dialogue_id: locked.dialogueId,
  title: set.title,
  method: set.method,
  collector: set.collector,
  period_from: set.periodFrom,
  period_to: set.periodTo,
  row_count: set.rowCount,
  created_at: locked.now,
});
