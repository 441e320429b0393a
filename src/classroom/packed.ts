// What a hand-in holds, as bytes: the orders as a number, some digits of each hash, and the rest of the run file packed.
import { hashText } from '../engine/index.ts';
import { through } from '../scenario/through.ts';
import type { RankedOrders } from './ranks.ts';

/** The hexadecimal digits of a hash that travel: enough that no other game has all of them. */
export const HASH_DIGITS = 4;
/** Bytes that the packed part may come to: whoever made more of it means harm. */
const MOST_UNPACKED = 2_000_000;
/** Orders and moments that a run may have, as in run files. */
const MOST = 20_000;

/** The parts of a hand-in: `note` is plain JSON, whatever stands in it. */
export interface Packed {
  readonly orders: Omit<RankedOrders, 'spelled'>;
  /** The first digits of each hash. */
  readonly hashes: readonly string[];
  readonly note: unknown;
}

/** A checksum of a class link, for games whose link itself has no room. */
export const linkSum = (link: string): string => hashText(link).slice(0, 8);

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  return [...bytes, left];
}

function bytesOfNumber(number: bigint): number[] {
  const bytes: number[] = [];
  for (let left = number; left > 0n; left >>= 8n) bytes.push(Number(left & 255n));
  return bytes;
}

/** The parts of a hand-in as bytes. */
export async function bytesOf({ orders, hashes, note }: Packed): Promise<Uint8Array> {
  const number = bytesOfNumber(orders.number);
  const plain = new TextEncoder().encode(JSON.stringify(note));
  const packed = await through(new CompressionStream('deflate-raw'), plain, Number.POSITIVE_INFINITY);
  return Uint8Array.from([
    ...varint(orders.count),
    ...varint(number.length),
    ...number,
    ...varint(hashes.length),
    ...hashes.flatMap((hash) => [
      Number.parseInt(hash.slice(0, 2), 16),
      Number.parseInt(hash.slice(2, HASH_DIGITS), 16),
    ]),
    ...(packed ?? []),
  ]);
}

/** The parts that bytes hold, or null where they hold none. Never throws. */
export async function packedOf(bytes: Uint8Array<ArrayBuffer>): Promise<Packed | null> {
  let at = 0;
  const take = (): number => bytes[at++] ?? 0;
  const length = (): number => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 28; scale *= 128) {
      const byte = take();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    return MOST + 1;
  };
  const count = length();
  const size = length();
  if (count > MOST || at + size > bytes.length) return null;
  let number = 0n;
  for (let place = size - 1; place >= 0; place--) number = (number << 8n) | BigInt(bytes[at + place] ?? 0);
  at += size;
  const moments = length();
  if (moments > MOST || at + 2 * moments > bytes.length) return null;
  const digits = (): string => ((take() << 8) | take()).toString(16).padStart(HASH_DIGITS, '0');
  const hashes = Array.from({ length: moments }, digits);
  try {
    const plain = await through(new DecompressionStream('deflate-raw'), bytes.slice(at), MOST_UNPACKED);
    if (plain === null) return null;
    const note: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
    return { orders: { count, number }, hashes, note };
  } catch {
    return null;
  }
}
