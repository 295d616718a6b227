import { endStrays } from '../register/end-strays';
import { reconcile as reconcileRegister } from '../register/reconcile';
import { print } from './print';
import { withPool } from './surroundings';
import { withTemporal } from './with-temporal';

/** After Temporal's store or the register has been lost or restored, or a release has been taken back. */
export async function reconcile(options: { readonly anew?: boolean }): Promise<void> {
  await withPool(async (pool) => {
    const told = await reconcileRegister(pool, options);
    print(`${String(told)} dialoger berättas på nytt för Temporal.`);
    const strays = await withTemporal((client) => endStrays(pool, client)).catch(() => null);
    if (strays === null)
      print('Temporal svarar inte: kör igen när det gör det, så avslutas det som är över.');
    else if (strays > 0) print(`${String(strays)} arbetsflöden utan öppen dialog avslutades.`);
  });
}
