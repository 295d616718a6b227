import { heldLetters, holdLetters, releaseLetters, type HeldLetters } from '../register/held-letters';
import { print } from './print';
import { withPool } from './surroundings';

/** After a restore: the clocks catch up, and nobody is to be told again before somebody has looked. */
export async function hold(): Promise<void> {
  tell(await withPool(holdLetters));
}

export async function release(): Promise<void> {
  print(`${String(await withPool(releaseLetters))} brev släpptes.`);
}

export async function notices(): Promise<void> {
  tell(await withPool(heldLetters));
}

const tell = ({ since, letters }: HeldLetters): void => {
  print(
    since === null
      ? 'Inget hålls: brev går ut när de skrivs.'
      : `Brev hålls sedan ${since.toISOString()}: ${String(letters)} väntar.`,
  );
};
