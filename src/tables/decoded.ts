import { getDecoder } from 'iconv-lite';
import type { Encoding } from '../domain/import/sniff';

/**
 * Bytes as text, piece by piece, every line break as `\n`: a row's place in the file can then be counted in lines. A
 * byte order mark is left out; a byte that is no character becomes U+FFFD, which the row's own rules refuse.
 */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = getDecoder(encoding, { stripBOM: true });
  let held = '';
  for await (const piece of pieces) {
    const text = held + decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    // The other half of a `\r\n` may come with the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    yield withPlainLineBreaks(held === '' ? text : text.slice(0, -1));
  }
  yield withPlainLineBreaks(held + (decoder.end() ?? ''));
}

const withPlainLineBreaks = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
