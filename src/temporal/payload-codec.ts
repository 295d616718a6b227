import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ValueError, type Payload, type PayloadCodec } from '@temporalio/common';

/** A key of 32 bytes, by the name that is written on what it has locked. */
export interface PayloadKey {
  readonly id: string;
  readonly key: Uint8Array;
}

const ALGORITHM = 'aes-256-gcm';
const ENCODING = 'binary/encrypted';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

/**
 * Second line: payloads hold ids and instants only, and even those lie locked in Temporal. The first key locks; any of
 * them unlocks what bears its id, so that a key is changed by putting a new one in front.
 */
export class EncryptingCodec implements PayloadCodec {
  private readonly byId: ReadonlyMap<string, Uint8Array>;

  constructor(private readonly keys: readonly [PayloadKey, ...PayloadKey[]]) {
    this.byId = new Map(keys.map(({ id, key }) => [id, key]));
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return inTurn(() => payloads.map((payload) => this.locked(payload)));
  }

  decode(payloads: Payload[]): Promise<Payload[]> {
    return inTurn(() => payloads.map((payload) => this.unlocked(payload)));
  }

  private locked(payload: Payload): Payload {
    const [{ id, key }] = this.keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, iv);
    cipher.setAAD(Buffer.from(id));
    const sealed = Buffer.concat([cipher.update(packed(payload)), cipher.final()]);
    return {
      metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(id) },
      data: Buffer.concat([iv, sealed, cipher.getAuthTag()]),
    };
  }

  /** What is not locked is let through: it was written before there were keys, or by Temporal's own tools. */
  private unlocked(payload: Payload): Payload {
    const { metadata, data } = payload;
    if (textOf(metadata?.['encoding']) !== ENCODING) return payload;
    const id = textOf(metadata?.['encryption-key-id']);
    const key = this.byId.get(id);
    if (!key) throw new ValueError(`No payload key '${id}'`);
    const bytes = Buffer.from(data ?? []);
    if (bytes.length < IV_BYTES + TAG_BYTES) throw new ValueError('A payload is cut off');
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(id));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return unpacked(
        Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]),
      );
    } catch (cause) {
      throw new ValueError(`A payload is not as key '${id}' locked it`, cause);
    }
  }
}

const textOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();

/** The length of the metadata, the metadata as JSON, the data. */
function packed({ metadata, data }: Payload): Buffer {
  const entries = Object.entries(metadata ?? {}).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  const head = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  // Nothing comes from the sandbox as an empty list, not as bytes.
  return Buffer.concat([length, head, Buffer.from(data ?? [])]);
}

function unpacked(bytes: Buffer): Payload {
  const end = LENGTH_BYTES + bytes.readUInt32BE();
  const head = JSON.parse(bytes.subarray(LENGTH_BYTES, end).toString()) as Record<string, string>;
  const entries = Object.entries(head).map(([name, base64]) => [name, Buffer.from(base64, 'base64')]);
  return { metadata: Object.fromEntries(entries) as Record<string, Uint8Array>, data: bytes.subarray(end) };
}

/** A fault becomes a rejection: the SDK awaits codecs. */
const inTurn = async <Result>(work: () => Result): Promise<Result> => Promise.resolve(work());
