import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { EncryptingCodec, type PayloadKey } from './payload-codec';

const key = (id: string): PayloadKey => ({ id, key: randomBytes(32) });
const payload = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const locked = async (codec: EncryptingCodec, value: unknown): Promise<Payload> => {
  const [one] = await codec.encode([payload(value)]);
  if (!one) throw new Error('Nothing was locked');
  return one;
};
const opened = async (codec: EncryptingCodec, one: Payload): Promise<unknown> => {
  const [plain] = await codec.decode([one]);
  return plain && defaultPayloadConverter.fromPayload(plain);
};
const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

describe('a payload', () => {
  const first = key('2026');
  const codec = new EncryptingCodec([first]);

  it.each([
    ['an object', { dialogueId: 'a', sequence: 3, nextDue: null }],
    ['a text', 'coordinate'],
    ['nothing', undefined],
    ['an empty list', []],
    ['bytes', Uint8Array.of(0, 255, 10)],
  ])('that is %s comes back as it was', async (_, value) => {
    expect(await opened(codec, await locked(codec, value))).toEqual(value);
  });

  it('shows nothing of what it holds but the name of its key', async () => {
    const { metadata, data } = await locked(codec, { dialogueId: 'secret-id' });
    expect(text(data)).not.toContain('secret-id');
    expect(
      Object.fromEntries(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, text(bytes)])),
    ).toEqual({
      encoding: 'binary/encrypted',
      'encryption-key-id': '2026',
    });
  });

  it('is locked differently each time', async () => {
    const [one, other] = await Promise.all([locked(codec, 'same'), locked(codec, 'same')]);
    expect(text(one.data)).not.toBe(text(other.data));
  });

  it('locked with yesterday’s key is opened after a new one has been put in front, and new ones bear the new key', async () => {
    const old = await locked(codec, 'old');
    const rotated = new EncryptingCodec([key('2027'), first]);
    expect(await opened(rotated, old)).toBe('old');
    expect(text((await locked(rotated, 'new')).metadata?.['encryption-key-id'])).toBe('2027');
  });

  it('is not opened without its key, and it is said which one is missing', async () => {
    const other = new EncryptingCodec([key('2027')]);
    await expect(other.decode([await locked(codec, 'old')])).rejects.toThrow("No payload key '2026'");
  });

  it('is not opened with another key under the same name', async () => {
    const impostor = new EncryptingCodec([key('2026')]);
    await expect(impostor.decode([await locked(codec, 'old')])).rejects.toThrow(
      "not as key '2026' locked it",
    );
  });

  it.each(['its first byte', 'its last byte'])('that was tampered with at %s is refused', async (place) => {
    const one = await locked(codec, { sequence: 1 });
    const data = Buffer.from(one.data ?? []);
    const at = place === 'its first byte' ? 0 : data.length - 1;
    data[at] = (data[at] ?? 0) ^ 1;
    await expect(codec.decode([{ ...one, data }])).rejects.toThrow('locked it');
  });

  it('that names another of our keys than the one it was locked with is refused', async () => {
    const both = new EncryptingCodec([first, key('2027')]);
    const one = await locked(both, 'x');
    const metadata = { ...one.metadata, 'encryption-key-id': Buffer.from('2027') };
    await expect(both.decode([{ ...one, metadata }])).rejects.toThrow("not as key '2027' locked it");
  });

  it('that is cut off is refused', async () => {
    const one = await locked(codec, 'x');
    await expect(
      codec.decode([{ ...one, data: Buffer.from(one.data ?? []).subarray(0, 20) }]),
    ).rejects.toThrow('cut off');
  });

  it('that was never locked is let through', async () => {
    expect(await opened(codec, payload('plain'))).toBe('plain');
  });
});
