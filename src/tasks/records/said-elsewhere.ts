import { DatabaseError } from 'pg';
import { faultWords } from '../../contract/fault-words';
import { invalidInput, type Fault } from '../../http/invalid-input';

/** What no two dialogues may say, by the constraint that holds it. */
const faults: Readonly<Record<string, Fault>> = {
  registration_registry_number_key: {
    path: 'record.registryNumber',
    code: 'taken',
    message: faultWords.registryNumberTaken,
  },
};

/** A record that says what another dialogue's has said already is invalid input; every other fault is thrown on. */
export function refuseSaidElsewhere(fault: unknown): never {
  const said = fault instanceof DatabaseError ? faults[fault.constraint ?? ''] : undefined;
  throw said === undefined ? fault : invalidInput([said]);
}
