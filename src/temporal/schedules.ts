import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
} from '@temporalio/client';
import { TASK_QUEUE } from '../../workflows/dialogue.messages';

type Timetable = Pick<ScheduleOptions['spec'], 'calendars'>;

/** Stockholm's clock. */
const timezone = 'Europe/Stockholm';

const timetables = {
  /** Monday morning, before the week is planned. */
  stalledDigest: { calendars: [{ dayOfWeek: 'MONDAY', hour: 7 }] },
  /** Early each day: which concept's next occurrence is to begin. */
  conceptSeries: { calendars: [{ hour: 5 }] },
} as const satisfies Record<string, Timetable>;

/** The register's own appointments, made once and kept as this version says, however many workers start. */
export async function ensureSchedules(client: Client): Promise<void> {
  for (const [workflow, timetable] of Object.entries(timetables)) await ensure(client, workflow, timetable);
}

async function ensure(client: Client, workflow: string, timetable: Timetable): Promise<void> {
  const schedule = {
    spec: { ...timetable, timezone },
    action: {
      type: 'startWorkflow' as const,
      workflowType: workflow,
      workflowId: workflow,
      taskQueue: TASK_QUEUE,
      args: [],
    },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' as const },
  };
  try {
    await client.schedule.create({ scheduleId: workflow, ...schedule });
  } catch (fault) {
    if (!(fault instanceof ScheduleAlreadyRunning)) throw fault;
    // What an operator has paused stays paused.
    await client.schedule.getHandle(workflow).update((standing) => ({ ...schedule, state: standing.state }));
  }
}
