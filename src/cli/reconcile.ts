import { reconcile as reconcileRegister } from '../register/reconcile';
import { print } from './print';
import { withPool } from './surroundings';

/** After Temporal's store has been lost or restored. */
export async function reconcile(): Promise<void> {
  const told = await withPool(reconcileRegister);
  print(`${String(told)} dialoger berättas på nytt för Temporal.`);
}
