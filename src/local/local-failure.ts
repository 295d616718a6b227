/** Something a person can mend. The message is one Swedish sentence with the mend, shown without a stack. */
export class LocalFailure extends Error {
  override readonly name = 'LocalFailure';
}
