// Loaded before everything else in every thread of the driver. For the query `__stack_trace` Temporal's SDK writes down where
// each promise of a workflow was made, through the source map: half of what the workflows' thread did. It can do without,
// as in runtimes that have no such hook, but has no setting for it. What the driver is doing, `report` tells.
import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';

if (!isMainThread) v8.promiseHooks.createHook = () => () => undefined;
