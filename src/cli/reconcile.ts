import { reconcile as reconcileRegister } from '../register/reconcile';
import { print } from './print';
import { withPool } from './surroundings';

/** After Temporal's store has been lost or restored, or a release has been taken back. */
export async function reconcile(options: { readonly anew?: boolean }): Promise<void> {
  const told = await withPool((pool) => reconcileRegister(pool, options));
  print(`${String(told)} dialoger berättas på nytt för Temporal.`);
}
