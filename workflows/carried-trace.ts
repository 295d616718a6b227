import type { Headers } from '@temporalio/common';
import type { WorkflowInterceptors } from '@temporalio/workflow';

const TRACE = 'traceparent';

/**
 * Hands the trace that came with the newest signal on to what the workflow then has done, as the id it is: OpenTelemetry's own
 * interceptors would bring their whole library into every workflow. What the clock does is nobody's doing: it is handed none.
 */
export function interceptors(): WorkflowInterceptors {
  let carried: Headers = {};
  const take = ({ [TRACE]: given }: Headers): void => {
    carried = given ? { [TRACE]: given } : {};
  };
  const withTrace = <Input extends { readonly headers: Headers }>(input: Input): Input => ({
    ...input,
    headers: { ...input.headers, ...carried },
  });
  return {
    inbound: [
      {
        execute: (input, next) => {
          take(input.headers);
          return next(input);
        },
        handleSignal: (input, next) => {
          take(input.headers);
          return next(input);
        },
      },
    ],
    outbound: [
      {
        scheduleActivity: (input, next) => {
          if (input.activityType === 'passTime') carried = {};
          return next(withTrace(input));
        },
        scheduleLocalActivity: (input, next) => {
          if (input.activityType === 'passTime') carried = {};
          return next(withTrace(input));
        },
        startChildWorkflowExecution: (input, next) => next(withTrace(input)),
        continueAsNew: (input, next) => next(withTrace(input)),
      },
    ],
  };
}
