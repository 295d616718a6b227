/**
 * A task's name in addresses: its key with `~` for `/`, which needs no encoding and passes every proxy. Neither steps nor
 * members have a `~` in their ids.
 */
export const refOf = (key: string): string => key.replaceAll('/', '~');

export const keyOfRef = (ref: string): string => ref.replaceAll('~', '/');
