import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { contextOf, currentTrace, TRACE, traced } from './traced';

/** Hands the trace on to the workflow, which hands it to what it then has done (`workflows/carried-trace.ts`). */
export const handingTraceOn: WorkflowClientInterceptor = {
  signalWithStart: (input, next) => next({ ...input, headers: { ...input.headers, ...traceHeader() } }),
};

function traceHeader(): Headers {
  const current = currentTrace();
  return current === null ? {} : { [TRACE]: defaultPayloadConverter.toPayload(current) };
}

/** Each activity is a span of the trace that led to it; what the clock does begins a trace of its own. */
export const takingTraceUp: ActivityInterceptorsFactory = ({ info }) => ({
  inbound: {
    execute: ({ headers, ...input }, next) => {
      const handed = headers[TRACE];
      const within = contextOf(handed && defaultPayloadConverter.fromPayload<string>(handed));
      const attributes = {
        'temporal.workflow.id': info.workflowExecution?.workflowId ?? '',
        'temporal.attempt': info.attempt,
      };
      return traced({ name: info.activityType, within, attributes }, () => next({ headers, ...input }));
    },
  },
});
