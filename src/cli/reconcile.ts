import { LocalFailure } from '../local/local-failure';
import { endDriving } from '../register/end-driving';
import { reconcile as reconcileRegister } from '../register/reconcile';
import { print } from './print';
import { withPool } from './surroundings';
import { withTemporal } from './with-temporal';

/** After Temporal's store has been lost; with `--anew` after a restore, or when a release has been taken back. */
export async function reconcile(options: { readonly anew?: boolean }): Promise<void> {
  if (options.anew === true) {
    const ended = await withTemporal(endDriving).catch((fault: unknown) => {
      const why = fault instanceof Error ? fault.message : String(fault);
      throw new LocalFailure(
        `Arbetsflödena kunde inte avslutas och ingenting är ändrat: kontrollera att Temporal svarar och kör igen.\n${why}`,
      );
    });
    print(`${String(ended)} arbetsflöden avslutades.`);
  }
  const told = await withPool(reconcileRegister);
  print(`${String(told)} dialoger berättas på nytt för Temporal.`);
}
