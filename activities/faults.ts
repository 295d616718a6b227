import { ApplicationFailure, Context } from '@temporalio/activity';
import { DatabaseBusy, DatabaseUnavailable } from '../src/database/faults';

/** After so many attempts a fault that is no outage is taken to be one of the work itself. */
const ENOUGH = 5;

/** Connection lost or refused, server starting or stopping, too many connections, a deadlock: it passes. */
const PASSING = /^(ECONN.*|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|08.*|57P0.|57014|53.*|40001|40P01|55P03)$/;

type Run = Pick<Context['info'], 'attempt' | 'heartbeatTimeoutMs'>;

/** Work beats; a short look into the register does not. Temporal says zero where no heartbeat was asked for. */
const beats = ({ heartbeatTimeoutMs = 0 }: Pick<Run, 'heartbeatTimeoutMs'>): boolean =>
  heartbeatTimeoutMs > 0;

/**
 * What Temporal is told of a fault: its class, never its message, which may quote what somebody wrote. An outage is
 * waited out; any other fault of a piece of work is tried a few times and has then failed for good, an incident. A look
 * into the register never has: without it the dialogue's clock would stand still for ever, and nobody be told.
 */
function asFailure(fault: unknown, run: Run): ApplicationFailure {
  if (fault instanceof ApplicationFailure) return fault;
  const type = classOf(fault);
  const nonRetryable = beats(run) && !isOutage(fault) && run.attempt >= ENOUGH;
  return ApplicationFailure.create({ message: type, type, nonRetryable });
}

function isOutage(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault instanceof DatabaseUnavailable || fault instanceof DatabaseBusy) return true;
  const code = codeOf(fault);
  // The driver says these without a code.
  return code === null ? /connection|timeout/i.test(fault.message) : PASSING.test(code);
}

const codeOf = (fault: Error): string | null =>
  'code' in fault && typeof fault.code === 'string' ? fault.code : null;

function classOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'Unknown';
  return codeOf(fault) ?? fault.constructor.name;
}

/** A fault that trying again does not mend. */
export const forGood = (type: string): ApplicationFailure => ApplicationFailure.nonRetryable(type, type);

type Activity = (...args: never[]) => Promise<unknown>;

/** Every activity as Temporal sees it: its faults told as above, and alive as long as its process is. */
export function asTemporalSees<All extends Readonly<Record<keyof All, Activity>>>(activities: All): All {
  const told = Object.entries<Activity>(activities).map(([name, activity]) => [name, seen(activity)]);
  return Object.fromEntries(told) as All;
}

const seen =
  (activity: Activity): Activity =>
  async (...args) => {
    const context = Context.current();
    const stopBeating = beat(context);
    try {
      return await activity(...args);
    } catch (fault) {
      throw asFailure(fault, context.info);
    } finally {
      stopBeating();
    }
  };

/** So that a killed worker is missed within seconds, however long the work may take. */
function beat(context: Context): () => void {
  const { heartbeatTimeoutMs = 0 } = context.info;
  if (!beats(context.info)) return () => undefined;
  const timer = setInterval(() => {
    context.heartbeat();
  }, heartbeatTimeoutMs / 3);
  return () => {
    clearInterval(timer);
  };
}
